import { defineState } from '../core/state.js'

/** What the platform has by itself. Only the starred can be borne: 0 are those without a tag, 1 was the black list. */
const STARRED = 2
const SYSTEM = 3
const FIRST = 100

export class Tags {
  readonly names = new Map<number, string>([[STARRED, '星标组']])
  next = FIRST

  isSystem(id: number): boolean {
    return id >= 0 && id < SYSTEM
  }

  hasName(name: string): boolean {
    return [...this.names.values()].includes(name)
  }

  /** Those that the account has made. */
  get own(): number {
    return this.names.size - 1
  }
}

export const tags = defineState<Tags>({
  name: 'tags',
  create: () => new Tags(),
  *rows({ names, next }) {
    if (next !== FIRST) yield { next }
    for (const [id, name] of names) if (id !== STARRED) yield { id, name }
  },
  load(rows) {
    const state = new Tags()
    for (const row of rows) {
      const next = row.intIf('next')
      if (next !== undefined) state.next = next
      else state.names.set(row.int('id'), row.text('name'))
    }
    return state
  },
})
