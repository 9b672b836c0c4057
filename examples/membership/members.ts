export interface Member {
  readonly openid: string
  readonly card_id: string
  readonly code: string
  readonly mobile: string
}

/** The shop's own book of members and points. In memory here; yours is a database with the same few methods. */
export function createMembers() {
  const byOpenid = new Map<string, Member>()
  const points = new Map<string, number>()
  const booked = new Set<string>()
  return {
    find: async (openid: string): Promise<Member | undefined> => byOpenid.get(openid),

    /** Twice the same is no harm: a handler may be run again. */
    async join(member: Member): Promise<void> {
      byOpenid.set(member.openid, member)
    },

    /** @param key each key is booked once, however often it is given. @returns the new total */
    async book(code: string, change: number, key: string): Promise<number> {
      const total = points.get(code) ?? 0
      if (booked.has(key)) return total
      booked.add(key)
      points.set(code, total + change)
      return total + change
    },
  }
}

export type Members = ReturnType<typeof createMembers>
