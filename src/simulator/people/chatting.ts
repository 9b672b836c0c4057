import { type ChatLine, chats, type WindowNote } from '../chat/state.js'
import type { WindowKind } from '../chat/window-table.js'
import { type OpenWindow, openWindow, openWindows } from '../chat/windows.js'
import { keepMedium, sampleOf } from '../media/keep.js'
import { type Done, done, nothing } from './action.js'
import type { Person } from './person.js'
import { shownMenu } from './tapping.js'

export interface Position {
  /** Degrees. */
  readonly latitude: number
  readonly longitude: number
  /** The greater, the coarser. */
  readonly precision?: number
}

/** Opens the chat, which may have the phone read the menu again. Whoever has agreed to report positions reports one by that. */
export function enter(person: Person, position?: Position): Promise<Done> {
  if (!person.fan.follows) return Promise.resolve(nothing('no follower: there is no chat'))
  shownMenu(person, true)
  return position ? reportLocation(person, position) : Promise.resolve(nothing('opening the chat pushes nothing'))
}

export function reportLocation(person: Person, { latitude, longitude, precision = 40 }: Position): Promise<Done> {
  if (!person.fan.follows) return Promise.resolve(nothing('no follower: there is no chat'))
  return done(...person.push('location_event', { latitude, longitude, precision }))
}

/** Everything that was said, from the oldest line. */
export const chatLines = ({ account, openid }: Person): readonly ChatLine[] => [...(account.state(chats).get(openid)?.lines ?? [])]

/** What the fan got. */
export const inbox = (person: Person): readonly ChatLine[] => chatLines(person).filter(({ from }) => from === 'account')

export const windowNotes = ({ account, openid }: Person): readonly WindowNote[] => [...(account.state(chats).get(openid)?.notes ?? [])]

export const windows = ({ account, openid }: Person): readonly OpenWindow[] => openWindows(account, openid)

/** Something that is not pushed, and yet may open a window. */
export function act({ account, openid }: Person, kind: WindowKind & ('pay' | 'rights')): Done {
  openWindow(account, openid, { kind, at: account.ground.clock.seconds(), why: kind })
  return nothing(kind === 'pay' ? 'paying pushes nothing' : 'a complaint pushes nothing')
}

/** Whether somebody seems to be typing. */
export const seesTyping = ({ account, openid }: Person): boolean => (account.state(chats).get(openid)?.typingUntil ?? 0) > account.ground.clock.seconds()

export interface PageFile {
  readonly kind: 'image' | 'voice'
  readonly data?: Uint8Array
}

/** What the JS-SDK of a page uploads: its `serverId` is a media id. */
export const uploadFromPage = ({ account }: Person, { kind, data }: PageFile): string =>
  keepMedium(account, { kind, data: data ?? sampleOf(kind), filename: kind === 'voice' ? 'voice.speex' : 'image.jpg', isFromPage: kind === 'voice' }).id
