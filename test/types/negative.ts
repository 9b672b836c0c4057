/** What must not compile. Each line says why; were it to compile, the check would fail. */
import { defineEvent, OfficialAccount, type Push, reply } from 'hongyan'

const account = new OfficialAccount({ appId: 'wx1', token: 'token' })

// @ts-expect-error a misspelt name
account.on('subscribe', () => '')
// @ts-expect-error a misspelt name in a list
account.on(['subscribe_event', 'unsubscribed_event'], () => '')
// @ts-expect-error another event's attribute
account.on('subscribe_event', (event) => event.card_id)
// @ts-expect-error an attribute that only one of the two has
account.on(['user_get_card_event', 'subscribe_event'], (event) => event.user_card_code)
// @ts-expect-error a number is no reply
account.on('text', () => 7)
// @ts-expect-error nor is an object of somebody's own
account.on('text', () => ({ text: 'hello' }))
// @ts-expect-error nor the promise of one
account.on('text', async () => ({ text: 'hello' }))
// @ts-expect-error a link has no text for a pattern
account.on('link', /x/, () => '')
// @ts-expect-error without a pattern there is no match to read from
account.on('text', (_message, { match }) => match[0])
account.on('subscribe_event', (event) => {
  // @ts-expect-error an optional attribute may be undefined
  const key: string = event.key
  // @ts-expect-error attributes are read-only
  event.key = ''
  return key
})
// @ts-expect-error a token is needed
new OfficialAccount({ appId: 'wx1' })
// @ts-expect-error a mode that is none
new OfficialAccount({ appId: 'wx1', token: 'token', mode: 'open' })
// @ts-expect-error an article has to lead somewhere
reply.news([{ title: 'x' }])
// @ts-expect-error music needs its picture
reply.music({ title: 'x' })

const Lottery = defineEvent({
  wire: 'user_win_lottery',
  fields: { prize_id: { wire: 'PrizeId', kind: 'id' }, remark: { wire: 'Remark', kind: 'text', optional: true } },
})
account.on(Lottery, (event) => {
  const type: 'user_win_lottery_event' = event.type
  const prize: string = event.prize_id
  const remark: string | undefined = event.remark
  // @ts-expect-error a field that was not described
  void event.prize
  return `${type} ${prize} ${remark}`
})
// @ts-expect-error a kind that is none
defineEvent({ wire: 'x', fields: { a: { wire: 'A', kind: 'number' } } })

/** The union narrows by type, and unknown events are part of it. */
export function narrow(push: Push): string | undefined {
  switch (push.type) {
    case 'user_get_card_event':
      return push.user_card_code
    case 'text':
      return push.content
    case 'unknown_event':
    case 'unknown_message':
      return push.name
    case 'publishjobfinish_event': {
      const [first] = push.fail_idx
      const index: number | undefined = first
      return String(index)
    }
    default:
      // @ts-expect-error what is left has no content in common
      return push.content
  }
}
