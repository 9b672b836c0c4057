import { menus } from '../menus/state.js'
import type { Person } from './person.js'

export type Phone = 'ios' | 'android' | 'other'

const PLATFORMS = { ios: '1', android: '2', other: '3' } as const

export function usePhone({ account, openid }: Person, phone: Phone): void {
  account.state(menus).platforms.set(openid, PLATFORMS[phone])
}

export function setRefuses({ fan }: Person, refuses: boolean): void {
  fan.refuses = refuses
}
