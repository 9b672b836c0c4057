import { subscriptions } from '../subscriptions/state.js'
import { type Done, done, nothing } from './action.js'
import type { Person } from './person.js'

/** By template id. */
export type Choices = Readonly<Record<string, 'accept' | 'reject'>>

export interface DialogueHow {
  /** Where the dialogue was shown. On a web page, if left out. */
  readonly where?: 'page' | 'article'
}

/** Answers the dialogue that asks for consents: each yes is good for one message, or for all of a lasting template. */
export function answer(person: Person, choices: Choices, { where = 'page' }: DialogueHow = {}): Promise<Done> {
  const known = take(person, choices)
  if (known.length === 0) return Promise.resolve(nothing('no template of the account'))
  const popup_scene = where === 'page' ? 1 : 2
  return done(
    ...person.push('subscribe_msg_popup_event', {
      list: known.map(([template_id, subscribe_status_string]) => ({ template_id, subscribe_status_string, popup_scene })),
    }),
  )
}

/** Changes consents in the settings. */
export function change(person: Person, choices: Choices): Promise<Done> {
  const known = take(person, choices, { inSettings: true })
  if (known.length === 0) return Promise.resolve(nothing('no template of the account'))
  return done(
    ...person.push('subscribe_msg_change_event', { list: known.map(([template_id, subscribe_status_string]) => ({ template_id, subscribe_status_string })) }),
  )
}

function take({ account, openid }: Person, choices: Choices, { inSettings = false } = {}): (readonly [string, 'accept' | 'reject'])[] {
  const state = account.state(subscriptions)
  const known: (readonly [string, 'accept' | 'reject'])[] = []
  for (const [id, choice] of Object.entries(choices)) {
    const template = state.own.get(id)
    if (!template) continue
    // A consent for one message is given in the dialogue alone; what was given stays when the next is refused.
    if (choice === 'accept' && (!inSettings || template.type === 3)) state.accept(openid, template)
    else if (choice === 'reject' && (inSettings || template.type === 3)) state.take(openid, id)
    known.push([id, choice])
  }
  return known
}
