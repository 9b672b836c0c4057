export interface Scan {
  readonly serial: string
  readonly openid: string
  /** Unix seconds. */
  readonly time: number
}

/** Which bottles were made, and where each was seen. In memory here; yours is a table with a row for each serial. */
export function createLedger(made: Iterable<string>) {
  const bottles = new Map<string, { firstScan?: Scan; readonly provinces: Set<string> }>()
  for (const serial of made) bottles.set(serial, { provinces: new Set() })
  return {
    /** Keeps the first scan; the same push once more changes nothing. @returns the first scan; undefined for a serial that was never made */
    async scanned(scan: Scan): Promise<Scan | undefined> {
      const bottle = bottles.get(scan.serial)
      if (bottle) bottle.firstScan ??= scan
      return bottle?.firstScan
    },

    /** @param province the first two digits of GB/T 2260. @returns in how many provinces it was seen, if this is a new one; else 0 */
    async seenAt(serial: string, province: string): Promise<number> {
      const bottle = bottles.get(serial)
      if (!bottle || bottle.provinces.has(province)) return 0
      bottle.provinces.add(province)
      return bottle.provinces.size
    },
  }
}

export type Ledger = ReturnType<typeof createLedger>
