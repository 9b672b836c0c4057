import type { Push } from '../generated/pushes.js'
import { SUCCESS, xmlAnswer } from '../inbox/answers.js'
import type { Answer, Background, Delivery, PushOwner } from '../inbox/contract.js'
import type { Cipher, Decrypted, Encrypted } from '../wire/cipher.js'
import type { Envelope } from '../wire/envelope.js'
import type { PushQuery } from '../wire/query.js'

/** What a request says of a push beside its body, checked. */
export interface Arrival {
  readonly query: PushQuery
  readonly timestamp: string
  readonly nonce: string
  readonly at: number
  readonly background: Background
  readonly target: string | undefined
}

/** A push whose envelope is signed, and not yet opened. */
export class Enveloped implements Encrypted {
  readonly arrival: Arrival
  readonly encrypt: string
  readonly target: string | undefined
  readonly token: string
  decrypted: Decrypted | undefined = undefined

  constructor(arrival: Arrival, envelope: Envelope, token: string) {
    this.arrival = arrival
    this.encrypt = envelope.encrypt
    this.target = envelope.target
    this.token = token
  }
}

/** How a push was encrypted, and so how its answer is. */
export interface Sealed {
  readonly cipher: Cipher
  readonly token: string
  readonly nonce: string
}

/** A verified body. */
export interface Opened {
  readonly body: string | Buffer
  readonly digest: string | undefined
  /** What the push has to name as its `ToUserName`. */
  readonly target: string | undefined
  /** Not in plain mode. */
  readonly sealed: Sealed | undefined
}

/** What makes answers: the door that let the push in. */
interface Sealer {
  seal(xml: string | undefined, sealed: Sealed): Answer
  fit(answer: Answer, sealed: Sealed): Answer
}

/** A class, as the engine reads all of it many times for each push. */
export class Arrived implements Delivery {
  readonly key: string
  readonly owner: PushOwner
  readonly push: Push
  readonly at: number
  readonly deadlineAt: number
  readonly background: Background
  readonly #door: Sealer
  readonly #sealed: Sealed | undefined

  constructor({ key, owner, push, arrival, deadlineMs, door, sealed }: ArrivedParts) {
    this.key = key
    this.owner = owner
    this.push = push
    this.at = arrival.at
    this.deadlineAt = arrival.at + deadlineMs
    this.background = arrival.background
    this.#door = door
    this.#sealed = sealed
  }

  seal(xml: string | undefined): Answer {
    if (this.#sealed) return this.#door.seal(xml, this.#sealed)
    return xml === undefined ? SUCCESS : xmlAnswer(xml)
  }
}

/** While keys are being changed, an answer may have been sealed with the other one. */
export class ArrivedInChange extends Arrived {
  readonly #fit: (answer: Answer) => Answer

  constructor(parts: ArrivedParts) {
    super(parts)
    const { door, sealed } = parts
    this.#fit = (answer) => (sealed ? door.fit(answer, sealed) : answer)
  }

  fit(answer: Answer): Answer {
    return this.#fit(answer)
  }
}

interface ArrivedParts extends Pick<Delivery, 'key' | 'owner' | 'push'> {
  readonly arrival: Arrival
  readonly deadlineMs: number
  readonly door: Sealer
  readonly sealed: Sealed | undefined
}
