import { expect, test } from 'vitest'
import { createApiClient } from '../../src/api/client.js'
import { createCard } from '../../src/card/index.js'

/** The calls over the real client, down to the bytes. */
function cardOver(...answers: string[]) {
  const sent: { path: string; body: string }[] = []
  const fetch = async (url: string, { body }: { readonly body?: string | Uint8Array }) => {
    sent.push({ path: new URL(url).pathname, body: typeof body === 'string' ? body : new TextDecoder().decode(body) })
    return new Response(answers.shift(), { headers: { 'content-type': 'text/plain' } })
  }
  const token = { get: async () => 'T', refresh: async () => 'T', status: () => ({ isRenewing: false }) }
  const client = createApiClient({ appId: 'wx0123456789abcdef', token, transport: { fetch } })
  return { card: createCard(client), sent }
}

test('busy (-1) after a consumption that worked: looked up, not consumed twice', async () => {
  const { card, sent } = cardOver(
    '{"errcode":-1,"errmsg":"system error"}',
    '{"errcode":0,"errmsg":"ok","card":{"card_id":"p1","begin_time":1,"end_time":2},"openid":"o1","can_consume":false,"user_card_status":"CONSUMED"}',
  )
  expect(await card.code.consume({ code: '0012' })).toMatchObject({ card: { card_id: 'p1' }, openid: 'o1' })
  expect(sent).toEqual([
    { path: '/card/code/consume', body: '{"code":"0012"}' },
    { path: '/card/code/get', body: '{"code":"0012","check_consume":false}' },
  ])
})

test('HTML for an answer, and the code not consumed: once more', async () => {
  const { card, sent } = cardOver(
    '<html>502</html>',
    '{"errcode":0,"card":{"card_id":"p1","begin_time":1,"end_time":2},"openid":"o1","can_consume":true,"user_card_status":"NORMAL"}',
    '{"errcode":0,"errmsg":"ok","card":{"card_id":"p1"},"openid":"o1"}',
  )
  expect(await card.code.consume({ code: '0012' })).toMatchObject({ openid: 'o1' })
  expect(sent.map(({ path }) => path)).toEqual(['/card/code/consume', '/card/code/get', '/card/code/consume'])
})

test('consumed already: a value for safe, with what the answer held besides', async () => {
  const { card } = cardOver('{"errcode":40099,"errmsg":"invalid code, this code has consumed. hint: [x]","_card":"p1","_code":"310731429876"}')
  expect(await card.code.consume.safe({ code: '310731429876' })).toMatchObject({
    ok: false,
    reason: 'consumed',
    error: { errcode: 40099, extras: { _card: 'p1' } },
  })
})
