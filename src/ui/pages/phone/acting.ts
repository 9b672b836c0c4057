import { ref, shallowRef } from 'vue'
import { post } from '../../live/api.js'
import { inAccount } from '../../live/live.js'
import { textOfError } from '../../live/notices.js'

/** What came of something that a fan did. */
export interface Outcome {
  readonly action: string
  readonly kind: 'nothing' | 'reply' | 'human' | 'fault' | 'gave' | 'failed'
  readonly text: string
  readonly why: string
}

/** What a fan does, one after the other, and what came of the last. */
export function useActing(openid: () => string | undefined, reload: () => Promise<void>) {
  const last = shallowRef<Outcome>()
  const isBusy = ref(false)

  async function act(action: string, ...args: readonly unknown[]): Promise<Outcome | undefined> {
    const who = openid()
    if (who === undefined) return undefined
    isBusy.value = true
    try {
      last.value = outcomeOf(action, await post<unknown>(inAccount(`fans/${encodeURIComponent(who)}/${action}`), args))
    } catch (error) {
      last.value = { action, kind: 'failed', text: '', why: textOfError(error) }
    }
    isBusy.value = false
    await reload()
    return last.value
  }
  return { act, last, isBusy }
}

export type Act = ReturnType<typeof useActing>['act']

const kinds = ['nothing', 'reply', 'human', 'fault'] as const

function outcomeOf(action: string, answer: unknown): Outcome {
  const seen: unknown = typeof answer === 'object' && answer !== null && 'seen' in answer ? answer.seen : undefined
  if (typeof seen === 'object' && seen !== null) {
    const { kind, text, why } = seen as Readonly<Record<string, unknown>>
    return { action, kind: kinds.find((each) => each === kind) ?? 'nothing', text: String(text ?? ''), why: String(why ?? '') }
  }
  return { action, kind: 'gave', text: answer === undefined || answer === null || answer === '' ? '' : JSON.stringify(answer, null, 1), why: '' }
}
