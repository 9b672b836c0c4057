import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { runCli } from '../../src/cli/run.js'
import { PermanentError } from '../../src/index.js'
import { createShop, type Shop } from '../console/console-world.js'
import { FakeScreen, run } from './fake-screen.js'

let shop: Shop
let folder: string

beforeEach(async () => {
  shop = await createShop({ clock: { running: true } })
  shop.account.on('click_event', () => {
    throw new PermanentError('out of tea')
  })
  folder = mkdtempSync(join(tmpdir(), 'hongyan-remote-'))
  mkdirSync(join(folder, '.hongyan/deeper'), { recursive: true })
  const { url, token } = shop.listening
  writeFileSync(join(folder, '.hongyan/dev.json'), JSON.stringify({ url, token, pid: process.pid }))
})
afterEach(async () => {
  await shop.close()
  rmSync(folder, { recursive: true, force: true })
})

const hongyan = (...args: readonly string[]) => run(args, { cwd: folder })
const json = async (...args: readonly string[]) => {
  const { lines, err } = await hongyan(...args, '--json')
  expect(err).toBe('')
  return lines()
}

describe('trigger', () => {
  test('one push, with attributes of our own; what the fan sees', async () => {
    const { code, out } = await hongyan('trigger', 'text', '--set', 'content=查券', '--from', 'oMe')
    expect([code, out]).toEqual([0, expect.stringMatching(/^text {2}\S+ {2}→ >查券\n$/)])
    expect(shop.weixin.account().pushes().at(-1)).toMatchObject({ type: 'text', source: 'oMe' })
  })

  test('by its name on the wire; numbers, flags and parts of objects are what they are', async () => {
    await json('trigger', 'user_get_card', '--set', 'user_card_code=0012', '--set', 'is_give_by_friend=1')
    await json('trigger', 'masssendjobfinish', '--set', 'article_url_result.count=7')
    const [card, sent] = shop.weixin
      .account()
      .pushes()
      .map(({ raw }) => raw)
    expect(card).toContain('<UserCardCode><![CDATA[0012]]></UserCardCode>')
    expect(card).toContain('<IsGiveByFriend>1</IsGiveByFriend>')
    expect(sent).toContain('<ArticleUrlResult><Count>7</Count>')
    // What stands beside it is the sample's.
    expect(sent).toMatch(/<ResultList><item>/)
  })

  test('many, each again, told on a terminal how far it is', async () => {
    const screen = new FakeScreen({ cwd: folder, isErrTerminal: true })
    expect(await runCli(['trigger', 'text', '--times', '40', '--copies', '2', '--shuffled'], screen)).toBe(0)
    expect(screen.outText).toBe('40 × text pushed\n')
    const pushes = shop.weixin.account().pushes()
    expect(pushes).toHaveLength(40)
    expect(new Set(pushes.map(({ deliveries }) => deliveries.length))).toEqual(new Set([2]))
    // Whatever was shown is taken away.
    expect(screen.errText === '' || screen.errText.endsWith('\r')).toBe(true)
  })

  test.each([
    [['subcribe'], 'there is no event or message subcribe: did you mean subscribe? hongyan events lists them'],
    [[], 'hongyan trigger needs the name of an event or message: hongyan events lists them'],
    [['text', '--set', 'contnt=1'], 'text has no attribute contnt: did you mean content? hongyan events text lists them'],
    [['text', '--set', 'content'], '--set content has no value: write --set name=value'],
    [['user_get_card', '--set', 'is_give_by_friend=yes'], '--set is_give_by_friend is 0 or 1'],
    [['user_get_card', '--set', 'outer_id=x'], '--set outer_id is a number, with all its digits'],
    [['text', '--times', '0'], '--times is no whole number from 1 to 100,000'],
  ])('%j', async (args, message) => {
    expect(await hongyan('trigger', ...args)).toMatchObject({ code: 2, err: `hongyan: ${message}\n` })
  })
})

describe('pushes, replay, dead', () => {
  beforeEach(async () => {
    const fan = shop.weixin.account().fan('oFan')
    await fan.follow()
    await fan.send.text('hi')
    await json('trigger', 'click', '--from', 'oFan')
  })

  test('listed, filtered, opened', async () => {
    const { out } = await hongyan('pushes')
    expect(
      out
        .split('\n')
        .map((line) => line.split(/ {2,}/)[2])
        .filter(Boolean),
    ).toEqual(['type', 'click_event', 'text', 'subscribe_event'])
    expect(out).toContain('PermanentError: out of tea')
    expect(out).not.toContain('\u001b')
    expect((await json('pushes', '--type', 'text')).map(({ type }) => type)).toEqual(['text'])
    expect((await json('pushes', '-n', '2')).map(({ type }) => type)).toEqual(['click_event', 'text'])
    expect(await json('pushes', '--since', '2020-01-01', '--until', '2020-01-02')).toEqual([])
    const [{ id } = {}] = await json('pushes', '--type', 'text')
    const { out: page } = await hongyan('pushes', String(id))
    expect(page).toMatch(/\n {5}sha1 {6}([0-9a-f]{40})\n {5}given {5}\1 {2}match\n/)
    expect(page).toContain('<Content><![CDATA[hi]]></Content>')
    // The token is nobody's business.
    expect(page).not.toContain('hongyanTest')
  })

  test('colours only for who wants them', async () => {
    const on = async (given: Partial<FakeScreen>) => (await run(['pushes'], { cwd: folder, ...given })).out.includes('\u001b')
    expect(await on({ isTerminal: true })).toBe(true)
    expect(await on({ isTerminal: true, env: { NO_COLOR: '1' } })).toBe(false)
    expect(await on({ env: { FORCE_COLOR: '1' } })).toBe(true)
    expect(await on({})).toBe(false)
  })

  test('a terminal is never overrun', async () => {
    const { out } = await run(['pushes'], { cwd: folder, isTerminal: true, columns: 60, env: { NO_COLOR: '1' } })
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60)
  })

  test('--follow shows each as it comes, and ends when told', async () => {
    const screen = new FakeScreen({ cwd: folder })
    const ended = runCli(['pushes', '--follow', '--type', 'text', '--json'], screen)
    const seen = screen.line(({ seen }) => seen === '>live')
    // The stream may not be open yet: whoever writes once more is seen then.
    const timer = setInterval(() => shop.weixin.account().fan('oFan').send.text('live'), 50)
    expect(await seen).toMatchObject({ type: 'text', state: 'done' })
    clearInterval(timer)
    screen.end()
    expect(await ended).toBe(0)
  })

  test('run once more: by id, and all that are dead', async () => {
    const [{ id: text } = {}] = await json('pushes', '--type', 'text')
    expect(await json('replay', String(text))).toEqual([expect.objectContaining({ attempt: 2, state: 'done', late: 'none' })])
    expect(await hongyan('replay', '--state', 'dead')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/PermanentError: out of tea\nreplayed 1: 0 done, 1 failed\n$/),
    })
    expect(await hongyan('replay')).toMatchObject({ code: 2, err: expect.stringContaining('needs ids, or a filter such as --state dead') })
    expect(await hongyan('replay', 'x', '--state', 'dead')).toMatchObject({ code: 2, err: expect.stringContaining('not both') })
  })

  test('dead letters', async () => {
    const [{ id } = {}] = await json('dead')
    expect(await json('dead', 'list')).toHaveLength(1)
    expect((await hongyan('dead', 'show', String(id))).out).toContain('PermanentError: out of tea')
    expect((await hongyan('dead', 'replay', String(id))).code).toBe(1)
    // The row is a dead letter's again as soon as the console was told how the run ended.
    await vi.waitFor(async () => expect(await json('dead', 'list')).toHaveLength(1))
    expect((await hongyan('dead', 'replay')).out).toContain('replayed 1: 0 done, 1 failed')
    expect(await hongyan('dead', 'shwo')).toMatchObject({ code: 2, err: 'hongyan: hongyan dead has no shwo: did you mean show?\n' })
  })

  test('dead letters that the inbox has forgotten', async () => {
    vi.spyOn(shop.account.inbox, 'replayAll').mockResolvedValue({ done: 0, failed: 0, replayed: [] })
    expect(await hongyan('dead', 'replay')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^hongyan: these pushes are listed, but the inbox has forgotten them\. .+\n$/),
    })
    expect(await hongyan('dead', 'replay', '--type', 'text')).toMatchObject({ code: 0, out: 'replayed 0: 0 done, 0 failed\n' })
  })

  test('what is not there', async () => {
    expect(await hongyan('pushes', 'nothing')).toMatchObject({ code: 1, err: expect.stringMatching(/^hongyan: .+\n$/) })
    expect(await hongyan('pushes', '--state', 'ded')).toMatchObject({ code: 2, err: 'hongyan: --state ded is none: did you mean dead?\n' })
  })
})

describe('cards, products, people', () => {
  test('a card’s way', async () => {
    expect((await hongyan('card')).out).toBe('no cards: hongyan card create makes one\n')
    const [{ card_id } = {}] = await json('card', 'create')
    const id = String(card_id)
    expect((await hongyan('card', 'pass', id)).out).toBe(`card ${id}: the review found it good\n`)
    const [before] = await json('card', 'list')
    expect((await hongyan('card', 'stock', id, '+5')).code).toBe(0)
    const [after] = await json('card', 'list')
    expect(Number(after?.stock)).toBe(Number(before?.stock) + 5)
    await json('fan', 'follow', 'oTaker')
    await json('fan', 'card.take', 'oTaker', id)
    const [{ codes } = {}] = await json('card', 'show', id)
    const [{ code }] = codes as [{ code: string }]
    expect((await hongyan('card', 'show', id)).out).toContain(code)
    expect((await hongyan('card', 'consume', code)).out).toBe(`code ${code}: used\n`)
    expect((await json('card', 'list'))[0]).toMatchObject({ consumed: 1 })
    expect((await hongyan('card', 'delete', id)).code).toBe(0)
    expect(await hongyan('card', 'stock', id)).toMatchObject({ code: 2, err: expect.stringContaining('needs how many more or fewer') })
    expect(await hongyan('card', 'pass')).toMatchObject({ code: 2, err: expect.stringContaining('needs a card_id') })
    expect(await hongyan('card', 'create', '--file', join(folder, 'none.json'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('is no file that exists'),
    })
  })

  test('a product’s way', async () => {
    const [{ keystr } = {}] = await json('product', 'create')
    const key = String(keystr)
    for (const verb of ['publish', 'pass', 'withdraw']) expect(await hongyan('product', verb, key)).toMatchObject({ code: 0, err: '' })
    expect((await hongyan('product')).out).toContain(key)
    expect(await hongyan('product', 'pass', 'nothing')).toMatchObject({
      code: 2,
      err: 'hongyan: there is no product nothing: hongyan product list shows them\n',
    })
  })

  test('people', async () => {
    const [{ openid } = {}] = await json('fan', 'new', '小雁')
    expect((await hongyan('fan', 'follow', String(openid))).out).toBe('欢迎\n')
    expect((await hongyan('fan', 'send.text', String(openid), '你好')).out).toBe('>你好\n')
    expect((await hongyan('fan', 'list')).out).toMatch(new RegExp(`${String(openid)} +yes +小雁`))
    expect((await hongyan('fan', 'show', String(openid))).out).toMatch(/fan {2}你好[\s\S]*account {2}>你好/)
    // Chats and windows count in seconds: the window of a message that came just now ends in the future.
    const until = /opened by message, until (\S+)/.exec((await hongyan('fan', 'show', String(openid))).out)?.[1] ?? ''
    expect(Date.parse(until)).toBeGreaterThan(Date.now())
    expect(await hongyan('fan', 'folow', 'oX')).toMatchObject({
      code: 2,
      err: 'hongyan: people cannot folow: did you mean follow? hongyan fan actions lists what they can\n',
    })
  })
})

describe('which console', () => {
  test('of the folder or one above; by options; by the environment', async () => {
    const { url, token } = shop.listening
    expect((await run(['fan'], { cwd: join(folder, '.hongyan/deeper') })).code).toBe(0)
    expect((await run(['fan', '--url', url, '--token', token], { cwd: tmpdir() })).code).toBe(0)
    expect((await run(['fan'], { cwd: tmpdir(), env: { HONGYAN_CONSOLE_URL: url, HONGYAN_CONSOLE_TOKEN: token } })).code).toBe(0)
  })

  test.each<readonly [readonly string[], number, RegExp]>([
    [[], 1, /^hongyan: no console runs here: start `npx hongyan dev`, or give --url and --token\n$/],
    [['--url', 'http://127.0.0.1:9'], 2, /--url needs --token/],
    [['--url', 'nonsense', '--token', 'x'], 2, /--url is no URL/],
    [['--url', 'http://example.com', '--token', 'x'], 2, /--url is not https: the token would be readable/],
    [['--url', 'http://127.0.0.1:9', '--token', 'x'], 1, /no console answers at http:\/\/127\.0\.0\.1:9 \(/],
  ])('%j', async (args, code, message) => {
    expect(await run(['pushes', ...args], { cwd: tmpdir() })).toMatchObject({ code, err: expect.stringMatching(message) })
  })

  test('a token that is wrong; a dev.json that nobody keeps any more', async () => {
    expect(await hongyan('pushes', '--url', shop.listening.url, '--token', 'wrong-wrong-wrong')).toMatchObject({
      code: 1,
      err: expect.stringContaining('does not take this token'),
    })
    writeFileSync(join(folder, '.hongyan/dev.json'), JSON.stringify({ url: shop.listening.url, token: 'x', pid: 2 ** 22 + 1 }))
    expect(await hongyan('pushes')).toMatchObject({ code: 1, err: 'hongyan: the `hongyan dev` of this folder has ended: start it again\n' })
  })
})
