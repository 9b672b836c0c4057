import { describe, expect, test } from 'vitest'
import { createSimulator, type SimulatorOptions } from '../../src/simulator/index.js'
import { createCaller, createPair, createWorld, credentials, START } from './world.js'

/** Something of each family. */
async function live(weixin: ReturnType<typeof createWorld>) {
  const caller = createCaller(weixin)
  const token = await caller.token()
  await caller.call('POST', '/cgi-bin/stable_token', '', { grant_type: 'client_credential', appid: credentials.appId, secret: credentials.appSecret })
  await caller.get('/cgi-bin/ticket/getticket', token, 'type=wx_card')
  const { ticket } = await caller.post('/cgi-bin/qrcode/create', token, { action_name: 'QR_LIMIT_SCENE', action_info: { scene: { scene_id: 7 } } })
  await caller.post('/cgi-bin/clear_quota', token, { appid: credentials.appId })
  const fan = weixin.account().fan()
  await fan.scan(String(ticket))
  await weixin.account().fan().follow()
  await weixin.advance(90 * 1000)
  return { fan, ticket: String(ticket), token }
}

test('the same seed, the same world; another, another', async () => {
  const worlds = await Promise.all(
    ['a', 'a', 'b'].map(async (seed) => {
      const weixin = createWorld({ seed })
      await live(weixin)
      return weixin.exportWorld()
    }),
  )
  expect(worlds[0]).toBe(worlds[1])
  expect(worlds[0]).not.toBe(worlds[2])
})

describe('a world that is kept', () => {
  test('comes back as it was, and goes on as it would have', async () => {
    const weixin = createWorld()
    const { fan, ticket, token } = await live(weixin)
    const kept = weixin.exportWorld()
    const other = createWorld({ seed: 'other', clock: { now: 1 } })
    await other.importWorld(kept)
    expect(other.exportWorld()).toBe(kept)
    expect(other.clock.now()).toBe(START + 90_000)
    expect(other.account().fan(fan.openid).state).toEqual(fan.state)
    expect((await createCaller(other).get('/cgi-bin/getcallbackip', token)).ip_list).toBeDefined()
    expect((await other.account().fan(fan.openid).scan(ticket)).pushes[0]?.raw).toContain('SCAN')
    expect(other.account().fan().openid).toBe(weixin.account().fan().openid)
  })

  test('is one line a fan, and holds no secret', async () => {
    const weixin = createWorld()
    const { fan } = await live(weixin)
    const kept = weixin.exportWorld()
    expect(kept.split('\n').filter((line) => line.includes(`"openid":"${fan.openid}","follows"`))).toHaveLength(1)
    for (const secret of [credentials.appSecret, credentials.token, credentials.encodingAESKey]) expect(kept).not.toContain(secret)
  })

  test.each([
    ['nonsense', 'world is no JSON'],
    ['[]', 'world world is no object'],
    ['{"format":"hongyan world","version":2}', 'world is of version 2, and version 1 is what can be read. A newer hongyan has written it: update this one'],
    ['{"format":"firebase"}', 'world is no hongyan world. Give it a file that `--export` or `exportWorld()` has written'],
    [
      '{"format":"hongyan world","version":1,"now":1,"random":[],"agenda":[],"accounts":[{"appId":"wxOther"}]}',
      'world holds the account wxOther, which is not registered. Add it to accounts',
    ],
    [
      '{"format":"hongyan world","version":1,"now":1,"random":[],"agenda":[],"accounts":[{"appId":"wx0123456789abcdef","idPrefix":"x","fans":[{}]}]}',
      'world wx0123456789abcdef.fans[0]: openid is not text',
    ],
    [
      '{"format":"hongyan world","version":1,"now":1,"random":[],"agenda":[],"accounts":[{"appId":"wx0123456789abcdef","idPrefix":"x","frogs":[]}]}',
      'world wx0123456789abcdef: nobody knows what frogs is',
    ],
    [
      '{"format":"hongyan world","version":1,"now":1,"random":[],"agenda":[{"at":1,"appId":"wx0123456789abcdef","job":"frog","data":{}}],"accounts":[]}',
      'world agenda: there is no job frog',
    ],
  ])('%s', async (text, message) => {
    const weixin = createWorld()
    await live(weixin)
    const before = weixin.exportWorld()
    await expect(weixin.importWorld(text)).rejects.toThrow(message)
    expect(weixin.exportWorld()).toBe(before)
  })
})

test.each<[object, string]>([
  [{ accounts: [] }, 'accounts is empty'],
  [{ accounts: [{ appId: '' }] }, 'accounts.appId is missing'],
  [{ accounts: [credentials, credentials] }, 'accounts has wx0123456789abcdef twice'],
  [{ accounts: [{ ...credentials, encodingAESKey: 'short' }] }, 'accounts.encodingAESKey is not 43 characters of base64'],
  [{ accounts: [{ appId: 'wx1', mode: 'safe' }] }, 'accounts.mode is safe, and there is no encodingAESKey'],
  [{ accounts: [{ ...credentials, secret: 'x' }] }, 'accounts.secret is no option'],
  [{ accounts: [credentials], rules: { frogs: 1 } }, 'rules.frogs is no switch'],
])('%j is refused', (options, message) => {
  expect(() => createSimulator(options as SimulatorOptions)).toThrow(message)
})

test('no secret in an error', () => {
  try {
    createSimulator({ accounts: [{ ...credentials, encodingAESKey: 'a-secret-that-is-short' }] })
    expect.unreachable()
  } catch (error) {
    expect(JSON.stringify(error) + String(error)).not.toContain('a-secret-that-is-short')
  }
})

describe('over HTTP', () => {
  test('the same bytes; files and methods too', async () => {
    const { weixin } = createPair()
    const server = await weixin.listen(0)
    const { appId, appSecret } = credentials
    const answer = await fetch(`${server.url}/cgi-bin/token?grant_type=client_credential&appid=${appId}&secret=${appSecret}`)
    expect(answer.headers.get('content-type')).toBe('application/json; encoding=utf-8')
    const { access_token: token } = (await answer.json()) as { access_token: string }
    const { ticket } = (await (
      await fetch(`${server.url}/cgi-bin/qrcode/create?access_token=${token}`, {
        method: 'POST',
        body: JSON.stringify({ action_name: 'QR_STR_SCENE', action_info: { scene: { scene_str: '海报' } } }),
      })
    ).json()) as { ticket: string }
    const picture = await fetch(`${server.url}/cgi-bin/showqrcode?ticket=${encodeURIComponent(ticket)}`)
    expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(1000)
    expect((await fetch(`${server.url}/nothing`)).status).toBe(501)
    await weixin.close()
    await expect(fetch(server.url)).rejects.toThrow()
  })

  test('as a fetch, whatever the host', async () => {
    const weixin = createWorld()
    const { appId: appid, appSecret: secret } = credentials
    const answer = await weixin.fetch('https://api.weixin.qq.com/cgi-bin/stable_token', {
      method: 'POST',
      body: JSON.stringify({ grant_type: 'client_credential', appid, secret }),
    })
    expect(await answer.json()).toMatchObject({ expires_in: 7200 })
    expect(weixin.calls()).toMatchObject([
      { path: '/cgi-bin/stable_token', body: expect.stringContaining('"secret":"***"'), answer: expect.stringContaining('***') },
    ])
  })
})
