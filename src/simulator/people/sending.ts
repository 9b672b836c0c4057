import { createHash } from 'node:crypto'
import { fieldsOf, itemsOf, textOf } from '../api/given.js'
import { chats } from '../chat/state.js'
import type { AttributesOf } from '../core/push.js'
import { keepMedium, pictureUrl, sampleOf } from '../media/keep.js'
import type { MediaKind, Medium } from '../media/state.js'
import { hear } from '../staff/sessions.js'
import { staff } from '../staff/state.js'
import { type Done, done, nothing } from './action.js'
import type { Person } from './person.js'

export interface Sample {
  /** The file. A small one, if left out. */
  readonly data?: Uint8Array
}

export interface VoiceSample extends Sample {
  /** `amr`, if left out. */
  readonly format?: 'amr' | 'speex'
  /** What was understood, where speech recognition is on. */
  readonly recognition?: string
}

export interface Place {
  /** Degrees. */
  readonly latitude: number
  readonly longitude: number
  /** 16, if left out. */
  readonly scale?: number
  readonly label?: string
}

export interface Link {
  readonly title: string
  readonly description?: string
  readonly url: string
}

export interface MiniProgramPage {
  readonly appid: string
  readonly title: string
  readonly pagepath: string
}

/** What a fan may write to an account: `fan.send.text('…')`. Only followers can. Files that are sent can be downloaded, for three days. */
export class Sending {
  readonly #person: Person

  constructor(person: Person) {
    this.#person = person
  }

  text(content: string): Promise<Done> {
    return say(this.#person, 'text', () => ({ content }))
  }

  image({ data }: Sample = {}): Promise<Done> {
    return say(this.#person, 'image', () => picture(this.#person, data))
  }

  voice({ data, format = 'amr', recognition }: VoiceSample = {}): Promise<Done> {
    return say(this.#person, 'voice', () => ({
      media_id: keep(this.#person, 'voice', data, format).id,
      format,
      ...(recognition !== undefined && { recognition }),
    }))
  }

  video({ data }: Sample = {}): Promise<Done> {
    return say(this.#person, 'video', () => film(this.#person, data))
  }

  /** Taken in the chat. */
  shortvideo({ data }: Sample = {}): Promise<Done> {
    return say(this.#person, 'shortvideo', () => film(this.#person, data))
  }

  location(place: Place): Promise<Done> {
    return say(this.#person, 'location', () => locationOf(place))
  }

  link({ title, description = '', url }: Link): Promise<Done> {
    return say(this.#person, 'link', () => ({ title, description, url }))
  }

  miniprogrampage({ appid, title, pagepath }: MiniProgramPage): Promise<Done> {
    return say(this.#person, 'miniprogrampage', () => {
      const cover = keep(this.#person, 'image', undefined, 'jpg')
      return { app_id: appid, title, page_path: pagepath, thumb_url: pictureUrl(cover), thumb_media_id: cover.id }
    })
  }

  /** A file: nothing official tells of it, yet it arrives. */
  file(filename: string, { data = new Uint8Array([0]) }: Sample = {}): Promise<Done> {
    return say(this.#person, 'file', () => ({
      title: filename,
      description: '',
      file_key: this.#person.account.ground.random.id(32),
      file_md5: md5(data),
      file_total_len: String(data.byteLength),
    }))
  }

  /** Taps a choice of the last menu message that has it, or a link of that kind in a text. @param id of the choice */
  choice(id: string): Promise<Done> {
    const content = choiceOf(this.#person, id)
    if (content === undefined) return Promise.resolve(nothing('no such choice in the chat'))
    return say(this.#person, 'text', () => ({ content, bizmsgmenuid: id }))
  }
}

type MessageType = 'text' | 'image' | 'voice' | 'video' | 'shortvideo' | 'location' | 'link' | 'miniprogrampage' | 'file'

/** Says it to the account, or to the worker who has the chat: that is pushed to nobody. */
async function say<T extends MessageType>(person: Person, type: T, make: () => AttributesOf<T>): Promise<Done> {
  const { account, openid, fan } = person
  if (!fan.follows) return nothing('no follower: there is no chat')
  const session = account.state(staff).sessions.get(openid)
  const attributes = make()
  if (!session) return done(...person.push(type, attributes))
  const { content } = fieldsOf(attributes)
  hear(account, openid, { type, text: textOf(content) || `[${type}]`, worker: session.worker })
  return nothing(`${session.worker} has the chat: it is not pushed`)
}

export const md5 = (data: Uint8Array): string => createHash('md5').update(data).digest('hex')

function keep({ account }: Person, kind: MediaKind, data: Uint8Array | undefined, ending: string): Medium {
  return keepMedium(account, { kind, data: data ?? sampleOf(kind), filename: `${kind}.${ending}` })
}

export function picture(person: Person, data: Uint8Array | undefined) {
  const medium = keep(person, 'image', data, 'jpg')
  return { img: pictureUrl(medium), media_id: medium.id }
}

function film(person: Person, data: Uint8Array | undefined) {
  return { media_id: keep(person, 'video', data, 'mp4').id, thumb_media_id: keep(person, 'thumb', undefined, 'jpg').id }
}

export const locationOf = ({ latitude, longitude, scale = 16, label }: Place) => ({
  location_x: latitude,
  location_y: longitude,
  scale,
  ...(label !== undefined && { label }),
})

const LINK = /weixin:\/\/bizmsgmenu\?msgmenucontent=([^&"]*)&(?:amp;)?msgmenuid=([^&"]*)/g

/** What stands by a choice, in what the account has written. */
function choiceOf({ account, openid }: Person, id: string): string | undefined {
  for (const { from, values, text } of account.state(chats).get(openid)?.lines.toReversed() ?? []) {
    if (from !== 'account') continue
    const choice = itemsOf(values.list)
      .map(fieldsOf)
      .find((each) => textOf(each.id) === id)
    if (choice) return textOf(choice.content)
    for (const [, content = '', linked] of text.matchAll(LINK)) if (linked === id) return decodeURIComponent(content)
  }
  return undefined
}
