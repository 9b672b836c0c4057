/** What a fan may do that lets the account write. `rights`: 用户维权, of old. */
export const windowKinds = ['message', 'menu', 'follow', 'scan', 'pay', 'rights'] as const
export type WindowKind = (typeof windowKinds)[number]

export interface WindowRule {
  /** How many messages. */
  readonly count: number
  /** Within how many seconds. */
  readonly seconds: number
}

/** What is not here opens no window. */
export type WindowTable = Readonly<Partial<Record<WindowKind, WindowRule>>>

const TWO_DAYS = 48 * 3600
const minute: WindowRule = { count: 3, seconds: 60 }
const long: WindowRule = { count: 20, seconds: TWO_DAYS }

/** `2023`: since 2023-06-12. `2021`: since 2021-06-01. `legacy`: before. */
export const windowPresets = {
  '2023': { message: { count: 5, seconds: TWO_DAYS }, menu: minute, follow: minute, scan: minute },
  '2021': { message: long, menu: minute, follow: minute, scan: minute, pay: long },
  legacy: { message: long, menu: long, follow: long, scan: long, pay: long, rights: long },
} as const satisfies Readonly<Record<string, WindowTable>>

export type WindowPreset = keyof typeof windowPresets

/** A world that is kept is JSON, which has no infinity. */
const UNLIMITED = Number.MAX_SAFE_INTEGER

export function windowTable({
  sendingWindows,
  paymentWindow,
}: {
  readonly sendingWindows: WindowPreset | WindowTable
  readonly paymentWindow: 'preset' | 'unlimited'
}): WindowTable {
  const table = typeof sendingWindows === 'string' ? windowPresets[sendingWindows] : sendingWindows
  return paymentWindow === 'unlimited' ? { ...table, pay: { count: UNLIMITED, seconds: TWO_DAYS } } : table
}
