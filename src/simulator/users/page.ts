import type { Fan, Fans } from '../fans/state.js'

export interface FanPage {
  /** How many there are in all. */
  readonly total: number
  readonly openids: readonly string[]
}

/** The fans that fit, behind `after`. @returns `undefined` if nobody is called `after` */
export function pageOfFans(
  { byId }: Fans,
  { fits, after, size }: { readonly fits: (fan: Fan) => boolean; readonly after: string; readonly size: number },
): FanPage | undefined {
  if (after !== '' && !byId.has(after)) return undefined
  let total = 0
  let begun = after === ''
  const openids: string[] = []
  for (const fan of byId.values()) {
    const isOne = fits(fan)
    if (isOne) total += 1
    if (begun && isOne && openids.length < size) openids.push(fan.openid)
    if (!begun) begun = fan.openid === after
  }
  return { total, openids }
}

/** `data` is left out where there is nobody; `next_openid` is the last of the page, or empty. */
export const pageAnswer = ({ openids }: FanPage) => ({
  count: openids.length,
  ...(openids.length > 0 && { data: { openid: openids } }),
  next_openid: openids.at(-1) ?? '',
})
