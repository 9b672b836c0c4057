import type { Seen, Sent } from '../core/push.js'

/** What came of something that a person did. */
export interface Done {
  /** What the platform pushed for it, in order; each delivered, or given up. */
  readonly pushes: readonly Sent[]
  /** What the person sees in the end. */
  readonly seen: Seen
}

/** Nothing happened, and why. */
export const nothing = (why: string): Done => ({ pushes: [], seen: { kind: 'nothing', text: '', why } })

/** Waits for all of them. What is seen is the last reply, or else the last of all. */
export async function done(...pushes: readonly Promise<Sent>[]): Promise<Done> {
  const sent = await Promise.all(pushes)
  const seen = sent.map((push) => push.seen)
  return { pushes: sent, seen: seen.findLast(({ kind }) => kind !== 'nothing') ?? seen.at(-1) ?? nothing('nothing was pushed').seen }
}
