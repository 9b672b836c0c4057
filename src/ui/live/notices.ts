import { ref } from 'vue'
import { Refusal } from './api.js'

export interface Notice {
  readonly id: number
  readonly kind: 'good' | 'bad'
  readonly text: string
}

export const notices = ref<readonly Notice[]>([])
let count = 0

/** A line at the page's edge, also read aloud. */
export function tell(kind: Notice['kind'], text: string): void {
  count += 1
  const id = count
  notices.value = [...notices.value.slice(-3), { id, kind, text }]
  setTimeout(() => dismiss(id), kind === 'bad' ? 9000 : 4000)
}

export function dismiss(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id)
}

export function textOfError(error: unknown): string {
  if (error instanceof Refusal) return error.hint ? `${error.message}. ${error.hint}` : error.message
  return error instanceof Error ? error.message : String(error)
}

/** Does something and says what came of it. @returns whether it was done */
export async function attempt(work: () => Promise<string | undefined>): Promise<boolean> {
  try {
    const said = await work()
    if (said) tell('good', said)
    return true
  } catch (error) {
    tell('bad', textOfError(error))
    return false
  }
}
