import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pushes } from '../../src/catalogue/index.js'
import { toShape } from '../../src/catalogue/shape.js'
import { commandNames } from '../../src/cli/commands.js'
import { nearest } from '../../src/suggest.js'
import { type Transpiled, transpile } from '../support/transpiled.js'
import { run } from './fake-screen.js'

const { version } = createRequire(import.meta.url)('../../package.json')

describe('help, version, suggestions', () => {
  test('the list names every command, and each has its own', async () => {
    const { out, code } = await run(['--help'])
    expect(code).toBe(0)
    for (const name of commandNames) {
      expect(out).toMatch(new RegExp(`^ {2}${name} +\\S`, 'm'))
      const help = await run([name, '--help'])
      expect(help).toMatchObject({ code: 0, err: '', out: expect.stringMatching(new RegExp(`^hongyan ${name} `)) })
      expect(help.out).toContain('--json')
      expect((await run(['help', name])).out).toBe(help.out)
      expect((await run([name, '-h'])).out).toBe(help.out)
    }
  })

  test('--version', async () => {
    expect(await run(['--version'])).toMatchObject({ code: 0, out: `${version}\n` })
  })

  test.each([
    [['triger'], 'there is no command triger: did you mean trigger? hongyan --help lists them'],
    [['pushes', '--limt', '3'], "Unknown option '--limt': did you mean --limit? hongyan pushes --help lists the options"],
    [['events', 'a', 'b'], "Unexpected argument 'b': hongyan events --help shows what it takes"],
    [['pushes', '--limit'], "Option '-n, --limit <value>' argument missing: hongyan pushes --help lists the options"],
    [['simulate', '-p', '-1'], "Option '-p' argument is ambiguous: hongyan simulate --help lists the options"],
  ])('%j', async (args, message) => {
    expect(await run(args)).toMatchObject({ code: 2, out: '', err: `hongyan: ${message}\n` })
  })

  test('nearest: two letters exchanged, one wrong, half a word; nothing for what is far', () => {
    const names = ['subscribe', 'unsubscribe', 'scan', 'user_get_card']
    expect(['subscirbe', 'subscrbe', 'get_card', 'xyz', 'SCAN', 'frogs'].map((given) => nearest(given, names))).toEqual([
      'subscribe',
      'subscribe',
      'user_get_card',
      undefined,
      'scan',
      undefined,
    ])
  })
})

describe('events', () => {
  test('lists the whole catalogue, in both languages', async () => {
    const { lines } = await run(['events', '--json'])
    expect(lines().map(({ type }) => type)).toEqual(pushes.map((push) => toShape(push).type))
    expect((await run(['events', '--zh'])).out).toContain('核销卡券')
    expect((await run(['events'], { env: { LANG: 'zh_CN.UTF-8' } })).out).toContain('核销卡券')
    expect((await run(['events', '--en'], { env: { LANG: 'zh_CN.UTF-8' } })).out).toContain('A card is used')
  })

  test('one: fields, documentation, sample', async () => {
    const { out } = await run(['events', 'USER_CONSUME_CARD'])
    expect(out).toMatch(/^location_name\? +text +LocationName +The name of the shop/m)
    expect(out).toContain('  <CardId><![CDATA[pFS7Fjg8kV1IdDz01r4SQwMkuCKc]]></CardId>\n')
    expect(out).toContain('hongyan trigger user_consume_card_event')
    expect((await run(['events', 'user_consume_card', '--zh'])).out).toContain('核销的门店名称')
    const { lines } = await run(['events', 'UserConsumeCardEvent', '--json'])
    expect(lines()[0]).toMatchObject({ type: 'user_consume_card_event', sampleXml: expect.stringContaining('<Event>') })
  })

  test('every one has a page', async () => {
    for (const push of pushes) expect((await run(['events', toShape(push).type])).out).toContain('<xml>')
  })

  test('a misspelt one', async () => {
    expect(await run(['events', 'user_get_crad'])).toMatchObject({
      code: 2,
      err: 'hongyan: there is no event or message user_get_crad: did you mean user_get_card? hongyan events lists them\n',
    })
  })
})

describe('as a process', () => {
  let cli: Transpiled
  beforeAll(() => {
    cli = transpile(new URL('../../src/cli/main.ts', import.meta.url))
  })
  afterAll(() => cli.remove())

  test('whoever reads only the first line has seen enough: no word of it', async () => {
    const child = spawn(process.execPath, [cli.file, 'simulate', '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] })
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string]
    child.stdout.destroy()
    // Each call is a line, which nobody reads.
    const [, url] = /at (\S+)/.exec(line) ?? []
    const ended = once(child, 'close')
    const timer = setInterval(() => fetch(`${url}/cgi-bin/token`).catch(() => {}), 20)
    const [code] = await ended
    clearInterval(timer)
    expect([code, err]).toEqual([0, ''])
  })
})
