import { defineState } from '../core/state.js'

export const mediaKinds = ['image', 'voice', 'video', 'thumb'] as const
export type MediaKind = (typeof mediaKinds)[number]

/** A file at the platform. */
export interface Medium {
  readonly id: string
  readonly kind: MediaKind
  readonly filename: string
  readonly type: string
  readonly data: Uint8Array
  /** Unix seconds. */
  readonly at: number
  /** Unix seconds; `undefined` for what is permanent. */
  readonly until: number | undefined
  /** Of permanent videos. */
  readonly title?: string | undefined
  readonly introduction?: string | undefined
  /** Recorded in a page by the JS-SDK: `media/get/jssdk` knows these alone. */
  readonly isFromPage?: boolean
}

export class Media {
  readonly byId = new Map<string, Medium>()
  /** How many permanent ones there are of each kind. */
  readonly counts: Record<MediaKind, number> = { image: 0, voice: 0, video: 0, thumb: 0 }
  /** From here those that ran out were thrown away. */
  swept = 0

  add(medium: Medium): Medium {
    this.byId.set(medium.id, medium)
    if (medium.until === undefined) this.counts[medium.kind] += 1
    return medium
  }

  /** One that lives at that time. */
  find(id: unknown, now: number): Medium | undefined {
    const medium = typeof id === 'string' ? this.byId.get(id) : undefined
    return medium && (medium.until === undefined || medium.until > now) ? medium : undefined
  }

  permanent(id: unknown): Medium | undefined {
    const medium = typeof id === 'string' ? this.byId.get(id) : undefined
    return medium?.until === undefined ? medium : undefined
  }

  remove(medium: Medium): void {
    if (this.byId.delete(medium.id) && medium.until === undefined) this.counts[medium.kind] -= 1
  }

  /** Lets go of what has run out; looks once an hour. */
  sweep(now: number): void {
    if (now - this.swept < 3600) return
    this.swept = now
    for (const medium of this.byId.values()) if (medium.until !== undefined && medium.until <= now) this.byId.delete(medium.id)
  }
}

export const media = defineState<Media>({
  name: 'media',
  create: () => new Media(),
  *rows({ byId }) {
    for (const { id, kind, filename, type, at, until, title, introduction, isFromPage, data } of byId.values())
      yield { id, kind, filename, type, at, until, title, introduction, ...(isFromPage && { isFromPage }), data: Buffer.from(data).toString('base64') }
  },
  load(rows) {
    const state = new Media()
    for (const row of rows)
      state.add({
        id: row.text('id'),
        kind: row.oneOf('kind', mediaKinds),
        filename: row.text('filename'),
        type: row.text('type'),
        data: Buffer.from(row.text('data'), 'base64'),
        at: row.int('at'),
        until: row.intIf('until'),
        title: row.textIf('title'),
        introduction: row.textIf('introduction'),
        ...(row.flag('isFromPage') && { isFromPage: true }),
      })
    return state
  },
})
