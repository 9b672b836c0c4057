/** @returns the name that was most likely meant, if any is near */
export function nearest(given: string, names: Iterable<string>): string | undefined {
  let best: string | undefined
  const longest = Math.max(1, Math.floor(given.length / 3))
  let least = longest + 1
  for (const name of names) {
    const distance = distanceOf(given.toLowerCase(), name.toLowerCase(), least)
    if (distance < least) [best, least] = [name, distance]
  }
  if (best !== undefined || given.length < 3) return best
  // Half a word is as likely as a misspelt one.
  const holding = [...names].filter((name) => name.toLowerCase().includes(given.toLowerCase()))
  return holding.length === 1 ? holding[0] : undefined
}

/** `: did you mean …?`, or nothing. */
export function didYouMean(given: string, names: Iterable<string>): string {
  const name = nearest(given, names)
  return name === undefined ? '' : ` did you mean ${name}?`
}

/** Levenshtein's, with neighbours exchanged for one step; `limit` or more is not told apart. */
function distanceOf(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    before = last
    last = row
  }
  return last[other.length] ?? limit
}
