import type { RowState } from '../../console/protocol.js'

export type Tone = 'good' | 'busy' | 'warn' | 'bad'

const tones: Readonly<Record<RowState, Tone>> = { done: 'good', running: 'busy', received: 'busy', retry: 'warn', dead: 'bad', refused: 'bad', lost: 'bad' }

export const rowStates = Object.keys(tones) as readonly RowState[]

export const toneOf = (state: RowState): Tone => tones[state]

/** How an answer's time looks against the time that there is: late from four fifths on. */
export function toneOfTime(ms: number, budgetMs: number): Tone {
  if (ms >= budgetMs) return 'bad'
  return ms >= budgetMs * 0.8 ? 'warn' : 'good'
}
