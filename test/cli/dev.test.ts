import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runCli } from '../../src/cli/run.js'
import { type Transpiled, transpile } from '../support/transpiled.js'
import { FakeScreen, run } from './fake-screen.js'

let cli: Transpiled
let folder: string
let index: string
const running = new Set<{ readonly screen: FakeScreen; readonly ended: Promise<number> }>()

beforeAll(() => {
  cli = transpile(new URL('../../src/cli/main.ts', import.meta.url), ['src/cli/dev/child.ts', 'src/cli/dev/hooks.ts', 'src/index.ts'])
  index = pathToFileURL(cli.path('src/index.ts')).href
})
beforeEach(() => {
  mkdirSync('.tmp', { recursive: true })
  folder = resolve(mkdtempSync(join('.tmp', 'dev-')))
})
afterEach(async () => {
  for (const each of running) {
    each.screen.end()
    await each.ended
  }
  running.clear()
  rmSync(folder, { recursive: true, force: true })
})
afterAll(() => cli.remove())

const write = (name: string, text: string) => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

const ANY = ['--port', '0', '--simulator-port', '0', '--console-port', '0']

/** `hongyan dev --json …`, in this process; the account's is another. */
function dev(...args: readonly string[]) {
  const screen = new FakeScreen({ cwd: folder, program: pathToFileURL(cli.file).href, env: { PATH: process.env.PATH } })
  const ended = runCli(['dev', '--json', ...args], screen)
  const each = { screen, ended }
  running.add(each)
  const event = (name: string, nth = 1) => screen.line((line) => line.event === name, nth)
  return { screen, ended, event }
}

/** A command of the same folder, which finds the console by itself. */
const hongyan = (...args: readonly string[]) => run(args, { cwd: folder })

/** What a fan reads. */
async function answer(content: string): Promise<string> {
  const { lines, err } = await hongyan('trigger', 'text', '--set', `content=${content}`, '--json')
  if (err) throw new Error(err)
  return String(Object(lines()[0]?.seen).text)
}

const readyMade = (reply: string) => `import { OfficialAccount } from '${index}'
const account: OfficialAccount = new OfficialAccount({
  appId: 'wxproduction000001', appSecret: 'a-real-secret', token: 'realToken', encodingAESKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  api: { host: 'https://api2.weixin.qq.com', proxy: 'http://127.0.0.1:9' },
})
await account.menu.create({ button: [{ type: 'click', name: '菜单', key: 'K' }] })
account.on('text', () => '${reply}')
account.on('click_event', 'K', async () => '粉丝 ' + (await account.user.get()).total)
export { account }
`

describe('a ready-made account, in TypeScript and written for production', () => {
  test('its keys are registered, its calls go to the simulator, and it is started anew on change', async () => {
    const file = write('account.ts', readyMade('one'))
    const { screen, ended, event } = dev(file, ...ANY)
    const ready = (await event('ready')) as { accounts: { appId: string; url: string }[]; simulator: string; console: { url: string; token: string } }
    expect(ready.accounts).toEqual([{ appId: 'wxproduction000001', url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/) }])
    // The call at the top of the module has come to the simulator, though the file names another host.
    expect(screen.lines.filter((line) => line.event === 'call').map((line) => line.path)).toContain('/cgi-bin/menu/create')
    expect(screen.outText).not.toContain('a-real-secret')
    const devFile = join(folder, '.hongyan/dev.json')
    expect(statSync(devFile).mode & 0o777).toBe(0o600)
    expect(JSON.parse(readFileSync(devFile, 'utf8'))).toEqual({ url: ready.console.url, token: ready.console.token, pid: process.pid })
    expect(readFileSync(join(folder, '.hongyan/.gitignore'), 'utf8')).toBe('*\n')

    expect(await answer('hello')).toBe('one')
    expect((await hongyan('fan', 'follow', 'oSomebody')).code).toBe(0)
    write('account.ts', readyMade('two'))
    await event('restarted')
    expect(await answer('hello')).toBe('two')
    // The world has outlived it.
    expect((await hongyan('fan', 'list')).out).toMatch(/oSomebody +yes/)

    screen.end()
    expect(await ended).toBe(0)
    expect(existsSync(devFile)).toBe(false)
    await expect(fetch(ready.simulator)).rejects.toThrow()
  })

  test('a module that exports nothing, and listens by itself', async () => {
    const file = write(
      'main.js',
      `import { OfficialAccount } from '${index}'
const account = new OfficialAccount({ appId: process.env.WEIXIN_APP_ID, token: process.env.WEIXIN_TOKEN, encodingAESKey: process.env.WEIXIN_ENCODING_AES_KEY })
account.on('text', () => 'by itself')
const { port } = await account.listen(0, { path: '/wechat' })
console.log('listening on', port)`,
    )
    const { screen, event } = dev(file, ...ANY)
    const { accounts } = (await event('ready')) as { accounts: { appId: string; url: string }[] }
    expect(accounts).toEqual([{ appId: 'wx0123456789abcdef', url: expect.stringMatching(/\/wechat$/) }])
    expect(await answer('hello')).toBe('by itself')
    expect(screen.errText).toContain('listening on')
  })
})

describe('a function of the settings', () => {
  const made = (reply: string) => `import { OfficialAccount } from '${index}'
import { words } from './words.js'
export default (settings) => { const account = new OfficialAccount(settings); account.on('text', () => words + '${reply}'); return account }`

  test('its inbox outlives a restart; what it imports is watched', async () => {
    write('words.js', `export const words = 'a'`)
    const { event } = dev(write('shop.js', made('!')), '--app-id', 'wxmine', ...ANY)
    expect(await event('ready')).toMatchObject({ accounts: [{ appId: 'wxmine' }] })
    const first = await hongyan('trigger', 'text', '--json')
    expect(first.lines()[0]).toMatchObject({ seen: { text: 'a!' } })
    write('words.js', `export const words = 'bb'`)
    await event('restarted')
    expect(await answer('hello')).toBe('bb!')
    const { code, lines } = await hongyan('replay', String(first.lines()[0]?.id), '--json')
    expect([code, lines()]).toEqual([0, [expect.objectContaining({ attempt: 2, state: 'done' })]])
    expect(statSync(join(folder, '.hongyan/inbox.db')).mode & 0o777).toBe(0o600)
  })

  test('what is pushed while it starts anew waits for it', async () => {
    write('words.js', `export const words = 'a'`)
    const file = write('shop.js', made('1'))
    const { event } = dev(file, ...ANY)
    await event('ready')
    // The new one takes its time, until it is let go.
    write(
      'shop.js',
      `import { existsSync } from 'node:fs'\nwhile (!existsSync(${JSON.stringify(join(folder, 'go'))})) await new Promise((resolve) => setTimeout(resolve, 10))\n${made('2')}`,
    )
    await event('restarting')
    const answered = answer('hello')
    write('go', '')
    expect(await answered).toBe('a2')
  })
})

describe('a crash is shown with the one line of the user’s, and the next change is waited for', () => {
  const good = () => `import { OfficialAccount } from '${index}'
export const account = new OfficialAccount({ appId: 'wx1', token: 'token' })
account.on('text', (message) => message.content === 'boom' ? setTimeout(() => { throw new TypeError('it broke') }) && 'soon' : 'fine')
`

  test('while it loads', async () => {
    const file = write('account.js', `${good()}\naccount.onn('text', () => '')\n`)
    const { event } = dev(file, ...ANY)
    expect(await event('crashed')).toEqual({
      event: 'crashed',
      message: 'TypeError: account.onn is not a function',
      at: 'account.js:5:9',
      frame: "  5 | account.onn('text', () => '')\n    |         ^",
    })
    write('account.js', good())
    await event('ready')
    expect(await answer('hello')).toBe('fine')
  })

  test('while it runs; pushes fail meanwhile, and say why', async () => {
    const { event, screen } = dev(write('account.js', good()), ...ANY)
    await event('ready')
    await answer('boom')
    expect(await event('crashed')).toMatchObject({ message: 'TypeError: it broke', at: expect.stringMatching(/^account\.js:3:/) })
    write('account.js', `${good()}// mended`)
    await event('restarted')
    expect(await answer('hello')).toBe('fine')
    expect(screen.lines.filter((line) => line.event === 'crashed')).toHaveLength(1)
  })

  test.each([
    ['a syntax error in TypeScript', 'account.ts', 'export const account = new (', /account\.ts:1/],
    ['a file that is missing', 'account.js', `import './not-there.js'`, /not-there/],
    ['no account', 'account.js', 'export const nothing = 1', /the module has no account: `export const account/],
    ['a process that ends by itself', 'account.js', 'process.exit(3)', /ended by itself, with exit code 3/],
  ])('%s', async (_what, name, text, message) => {
    const { event } = dev(write(name, text), ...ANY)
    expect(JSON.stringify(await event('crashed'))).toMatch(message)
  })
})

test.skipIf('typescript' in process.features && process.features.typescript)(
  'a `typescript` without a compiler for programs, as 7 is, is as good as none',
  async () => {
    const module = join(folder, 'node_modules/typescript')
    mkdirSync(module, { recursive: true })
    writeFileSync(join(module, 'index.js'), `module.exports = { version: '7.0.2', versionMajorMinor: '7.0' }`)
    const { event } = dev(write('account.ts', readyMade('one')), ...ANY)
    expect(await event('crashed')).toMatchObject({
      message: expect.stringContaining('run `npm install --save-dev tsx` (or typescript@6'),
      at: 'account.ts:1:1',
    })
  },
)

test('a gateway: its accounts are named, and each has an address', async () => {
  const file = write(
    'gateway.mjs',
    `import { createGateway, Router } from '${index}'
const router = new Router()
router.on('text', (_message, { account }) => account.appId)
export default createGateway({ router, account: ({ appId }) => ({ appId, token: 'token' }) })`,
  )
  const { event } = dev(file, '--app-id', 'wxone', '--app-id', 'wxtwo', ...ANY)
  expect(await event('ready')).toMatchObject({
    accounts: [
      { appId: 'wxone', url: expect.stringMatching(/\/wxone$/) },
      { appId: 'wxtwo', url: expect.stringMatching(/\/wxtwo$/) },
    ],
  })
  const { lines } = await hongyan('trigger', 'text', '--app', 'wxtwo', '--json')
  expect(lines()[0]).toMatchObject({ seen: { text: 'wxtwo' } })
})

test('a world goes out at the end, and comes in', async () => {
  const file = write(
    'account.js',
    `import { OfficialAccount } from '${index}'\nexport const account = new OfficialAccount({ appId: 'wx1', token: 'token' })\naccount.on('text', () => 'hi')`,
  )
  const world = join(folder, 'world.json')
  const first = dev(file, '--export', world, ...ANY)
  await first.event('ready')
  await hongyan('fan', 'follow', 'oKept')
  first.screen.end()
  expect(await first.ended).toBe(0)
  const second = dev(file, '--import', world, ...ANY)
  await second.event('ready')
  expect((await hongyan('fan', 'list')).out).toContain('oKept')
  expect(await answer('hello')).toBe('hi')
})

describe('errors are one line that says what to do', () => {
  test.each([
    [['dev', 'nothing.ts'], 1, 'nothing.ts is no file that exists: name the module that exports your account, or none for an example'],
    [['dev', '.'], 1, '. is a folder: name the module in it that exports your account'],
    [['dev', '--prot', '1'], 2, "Unknown option '--prot': did you mean --port? hongyan dev --help lists the options"],
    [['dev', '--console-port', 'x'], 2, '--console-port is no port: write a number from 1 to 65535, or 0 for any that is free'],
    [['dev', '--import', 'no.json'], 1, '--import no.json is no file that exists'],
  ])('%j', async (args, code, message) => {
    expect(await run(args, { cwd: folder })).toMatchObject({ code, err: `hongyan: ${message}\n`, out: '' })
  })

  test('a port that was asked for and is taken; another is told of a default', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((listening) => server.once('listening', listening))
    const { port } = server.address() as AddressInfo
    const file = write('account.js', `import { OfficialAccount } from '${index}'\nexport const account = new OfficialAccount({ appId: 'wx1', token: 'token' })`)
    const simulator = dev(file, '--port', '0', '--simulator-port', String(port), '--console-port', '0')
    expect(await simulator.ended).toBe(1)
    expect(simulator.screen.errText).toBe(`hongyan: --simulator-port ${port} is in use. Choose another, or 0 for any that is free\n`)
    const console = dev(file, '--port', '0', '--simulator-port', '0', '--console-port', String(port))
    expect(await console.ended).toBe(1)
    expect(console.screen.errText).toBe(`hongyan: --console-port ${port} is in use. Choose another, or 0 for any that is free\n`)
    server.close()
  })
})
