import type { Push } from '../generated/pushes.js'

/** What a pattern looks at: a message's content, a voice's recognition, an event's key. */
export function textOf(push: Push): string | undefined {
  const { content, recognition, key } = push as { content?: unknown; recognition?: unknown; key?: unknown }
  const text = content ?? recognition ?? key
  return typeof text === 'string' ? text : undefined
}
