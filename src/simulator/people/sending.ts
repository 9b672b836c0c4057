import { type Done, done, nothing } from './action.js'
import type { Person } from './person.js'

/** What a fan may write to an account: `fan.send.text('…')`. Only followers can. */
export class Sending {
  readonly #person: Person

  constructor(person: Person) {
    this.#person = person
  }

  text(content: string): Promise<Done> {
    if (!this.#person.fan.follows) return Promise.resolve(nothing('no follower: there is no chat'))
    return done(...this.#person.push('text', { content }))
  }
}
