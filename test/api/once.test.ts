import { describe, expect, test } from 'vitest'
import type { FetchRequest } from '../../src/api/contract.js'
import { families } from '../../src/catalogue/endpoints/index.js'
import { ApiError, OfficialAccount, TransportError } from '../../src/index.js'
import { createRecordingLogger } from '../support/recording-logger.js'
import { appId, failureOf } from './weixin.js'

/** What becomes of each endpoint's call when nobody knows whether it was carried out: down to the line, through the account. */

/** Back-off takes no time, deadlines never come. */
const clock = {
  now: () => Date.now(),
  setTimeout: (callback: () => void, ms: number) => (ms < 8000 ? setImmediate(callback) : undefined),
  clearTimeout: (handle: unknown) => clearImmediate(handle as NodeJS.Immediate),
}

function accountThatGets(answer: () => Response) {
  const paths: string[] = []
  const fetch = async (url: string, _request: FetchRequest) => {
    paths.push(new URL(url).pathname)
    return answer()
  }
  const token = { get: async () => 'T', refresh: async () => 'T', status: () => ({ isRenewing: false }) }
  const account = new OfficialAccount({
    appId,
    appSecret: 'a secret of the test',
    token: 'token',
    clock,
    log: createRecordingLogger(),
    api: { token, transport: { fetch } },
  })
  return { account, paths }
}

function call(account: object, name: string, request: unknown): Promise<unknown> {
  let found: unknown = account
  for (const part of name.split('.')) found = (found as Readonly<Record<string, unknown>>)[part]
  return (found as (request: unknown) => Promise<unknown>)(request)
}

const doubts: readonly (readonly [string, () => Response])[] = [
  ['busy (-1)', () => new Response('{"errcode":-1,"errmsg":"system error"}')],
  [
    'a line that breaks',
    () => {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('read'), { code: 'ECONNRESET' }) })
    },
  ],
  ['a page of a gateway', () => new Response('<html>502 Bad Gateway</html>', { status: 502 })],
]

const endpoints = families.flatMap((family) => family.endpoints)

describe.each(doubts)('after %s', (_name, answer) => {
  test.each(endpoints.filter(({ repeatable }) => repeatable))('$call is tried four times', async ({ call: name, path, example }) => {
    const { account, paths } = accountThatGets(answer)
    expect(await failureOf(call(account, name, example.request))).toMatchObject({ outcome: 'unknown', repeatable: true, endpoint: path })
    expect(paths).toEqual([path, path, path, path])
  })

  test.each(endpoints.filter(({ repeatable, call: name }) => !repeatable && name !== 'card.code.consume'))(
    '$call is sent once, and the error says that nobody knows',
    async ({ call: name, path, example }) => {
      const { account, paths } = accountThatGets(answer)
      const error = await failureOf(call(account, name, example.request))
      expect(error instanceof ApiError || error instanceof TransportError).toBe(true)
      expect(error).toMatchObject({ outcome: 'unknown', repeatable: false, endpoint: path })
      expect(error.message).toContain('Whether it was carried out is not known: look before you repeat it')
      expect(paths).toEqual([path])
    },
  )

  test('card.code.consume looks the code up, and where that is in doubt too says so', async () => {
    const { account, paths } = accountThatGets(answer)
    const error = await failureOf(account.card.code.consume({ code: '012345678901' }))
    expect(error).toMatchObject({ outcome: 'unknown', repeatable: false, endpoint: '/card/code/consume' })
    // Looking up may be repeated; consuming may not.
    expect(paths).toEqual(['/card/code/consume', ...Array.from({ length: 4 }, () => '/card/code/get')])
  })
})

test('what costs money, stock, points or somebody’s patience is among those that are sent once', () => {
  const dear = `
    card.create card.modifyStock card.code.consume card.code.deposit card.code.update card.code.unavailable card.memberCard.activate card.memberCard.updateUser
    card.luckyMoney.updateUserBalance card.pay.activate card.pay.getPayPrice card.pay.confirm card.pay.recharge card.payGiftCard.add card.payGiftMemberCard.add
    card.giftCard.order.refund card.generalCard.activate card.generalCard.updateUser card.movieTicket.updateUser card.boardingPass.checkin
    card.meetingTicket.updateUser card.invoice.makeOutInvoice card.invoice.clearOutInvoice card.invoice.insert card.invoice.rejectInsert card.subMerchant.submit
    product.create product.modStatus product.update product.clear message.custom.send message.template.send message.template.subscribe message.subscribe.bizSend
    message.mass.sendAll message.mass.send message.mass.preview freepublish.submit draft.add material.addMaterial openapi.clearQuota openapi.clearQuota.v2
    oauth.accessToken`
  const once = new Set(endpoints.filter(({ repeatable }) => !repeatable).map(({ call: name }) => name))
  expect(
    dear
      .trim()
      .split(/\s+/)
      .filter((name) => !once.has(name)),
  ).toEqual([])
})
