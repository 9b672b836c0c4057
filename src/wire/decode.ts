import type { PushShape } from '../catalogue/shape.js'
import type { Push } from '../generated/pushes.js'
import { shapes } from '../generated/shapes.js'
import { UnknownPush } from './base-push.js'
import type { Element } from './element.js'
import { Head } from './head.js'
import { Plan } from './plan.js'

/** More than there are names; not more than that, as whoever sends could try every case of every letter. */
const MOST_SPELLINGS = 300

/**
 * From a tree of elements to a typed push. It never throws: what is odd is left out, named in `problems`, and found whole in `fields`.
 */
export class Decoder {
  readonly #plans = { event: new Map<string, Plan | PushShape>(), message: new Map<string, Plan | PushShape>(), component: new Map<string, Plan | PushShape>() }
  /** The same by their names as they were sent, in whatever case, so that one that came before is found as it stands. */
  readonly #asSent = { event: new Map<string, Plan>(), message: new Map<string, Plan>(), component: new Map<string, Plan>() }

  constructor(custom: readonly PushShape[] = []) {
    for (const list of [shapes, custom]) {
      for (const shape of list) for (const name of namesOf(shape)) this.#plans[shape.group].set(name, shape)
    }
  }

  /** Whether an event, message or component push of that name is known, in whatever case. */
  knows(group: PushShape['group'], wire: string): boolean {
    return this.#plans[group].has(wire.toLowerCase())
  }

  decode(root: Element, raw: string): Push {
    const head = new Head(root)
    const { group, wire } = head
    const plan = this.#planAsSent(group, wire)
    const push: object = plan ? plan.decode(head, raw) : new UnknownPush(head, raw)
    // The generated interfaces and the shapes come from one catalogue; this is where the two meet.
    return push as Push
  }

  #planAsSent(group: PushShape['group'], wire: string): Plan | undefined {
    const known = this.#asSent[group].get(wire)
    if (known) return known
    const plan = this.#plan(group, wire.toLowerCase())
    if (plan && this.#asSent[group].size < MOST_SPELLINGS) this.#asSent[group].set(wire, plan)
    return plan
  }

  #plan(group: PushShape['group'], name: string): Plan | undefined {
    const plans = this.#plans[group]
    const found = plans.get(name)
    if (found === undefined || found instanceof Plan) return found
    const plan = new Plan(found)
    // An event of the user's own may have taken over one of its names.
    for (const each of namesOf(found)) if (plans.get(each) === found) plans.set(each, plan)
    return plan
  }
}

const namesOf = (shape: PushShape): string[] => [shape.wire, ...(shape.aliases ?? [])].map((name) => name.toLowerCase())
