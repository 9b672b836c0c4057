import type { ApiErrorFamily, BusinessReason } from '../../errors.js'

/** What is known of an `errcode`. */
export interface ErrcodeRow {
  readonly family: ApiErrorFamily
  readonly en: string
  readonly zh: string
  readonly reason?: BusinessReason
  /** What to do about it, where the family's own advice is not enough. */
  readonly todo?: string
}

export type ErrcodeTable = Readonly<Record<number, ErrcodeRow>>

const rowOf =
  (family: ApiErrorFamily) =>
  (en: string, zh: string, todo?: string): ErrcodeRow => ({ family, en, zh, ...(todo ? { todo } : {}) })

export const token = rowOf('token')
export const config = rowOf('config')
export const quota = rowOf('quota')
export const rate = rowOf('rate')
export const permission = rowOf('permission')
export const protocol = rowOf('protocol')
export const input = rowOf('input')
export const busy = rowOf('busy')

export const business = (reason: BusinessReason, en: string, zh: string, todo?: string): ErrcodeRow => ({ ...rowOf('business')(en, zh, todo), reason })
