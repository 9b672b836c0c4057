/** The account's process in `hongyan dev`: loads the user's module, listens, and tells the process above. Started by {@link AccountProcess}. */

import { createRequire, register } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads'
import { listen } from '../../adapter/node.js'
import { channelOf, serveSource, sourceOf } from '../../console/index.js'
import { ConfigurationError } from '../../errors.js'
import type { Inbox } from '../../inbox/contract.js'
import { sqliteInbox } from '../../inbox/sqlite/index.js'
import { enterSandbox } from '../../sandbox.js'
import { accountsOf, switchboard } from './child-accounts.js'
import { crashOf } from './crash.js'
import type { HooksData, TypeScriptSupport } from './hooks.js'
import { type DevLine, type FromAccount, isDevLine, type ToAccount } from './messages.js'
import { type DevReceiver, isGateway, type OfferedSettings, pickAccount } from './pick-account.js'

type Start = Extract<ToAccount, { kind: 'start' }>

/** What Weixin, and a fan, would wait for at most. */
const DRAIN_MS = 2500

const made: object[] = []
const listening = new Map<object, string>()
let registered = 0
const waiting: { readonly count: number; readonly resolve: () => void }[] = []
let receiver: DevReceiver | undefined
let isEnding = false
let files: MessagePort | undefined

process.setSourceMapsEnabled(true)

function send(message: FromAccount): void {
  const line: DevLine<FromAccount> = { hongyan: 'dev', message }
  if (process.connected) process.send?.(line)
}

process.on('message', (value) => {
  if (!isDevLine(value)) return
  // From the process that has started this one.
  const message = value.message as ToAccount
  if (message.kind === 'start') void start(message)
  else {
    registered = message.count
    for (const each of waiting.splice(0))
      if (each.count <= registered) each.resolve()
      else waiting.push(each)
  }
})

// Ctrl-C at a terminal reaches both processes: the one above says when to end.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => void end())
process.on('disconnect', () => void end())
process.on('uncaughtException', (error) => {
  // Whoever has a listener of their own has decided what becomes of it.
  if (process.listenerCount('uncaughtException') === 1) crash(error)
})

async function start({ file, settings, folder, simulator, port, anyPort, appIds }: Start): Promise<void> {
  try {
    watchModules()
    let count = 0
    enterSandbox({
      host: simulator,
      made(each, about) {
        if (about?.of === undefined) made.push(each)
        if (!about) return
        count += 1
        const { appId, appSecret, token, encodingAESKey, mode } = about.credentials
        send({ kind: 'made', credentials: { appId, appSecret, token, encodingAESKey, mode } })
      },
      listens: (each, url) => void listening.set(each, url),
      registered: () => (registered >= count ? Promise.resolve() : new Promise((resolve) => waiting.push({ count, resolve }))),
    })
    const notes: string[] = []
    const offered = await offer(settings, { folder, simulator, notes })
    const module: Readonly<Record<string, unknown>> = await import(file)
    const picked = await pickAccount(module, { settings: offered, made })
    receiver = picked.receiver
    const accounts = await accountsOf(receiver, picked.isOurs ? [settings.appId] : appIds)
    const own = listening.get(receiver)
    // A gateway is found by paths that nobody knows here: each account gets one of its own, on a server of ours.
    const server = own !== undefined && !isGateway(receiver) ? undefined : await listenOn(switchboard(accounts), { port, anyPort })
    if (server && server.port !== port && port !== 0) notes.push(`port ${port} is in use: the account listens on ${server.port} instead`)
    serveSource(sourceOf(isGateway(receiver) ? receiver : accounts), channelOf(process))
    const url = (appId: string) => (server ? `http://127.0.0.1:${server.port}/${accounts.length > 1 ? appId : ''}` : (own ?? ''))
    tellFiles()
    send({ kind: 'ready', accounts: accounts.map(({ appId }) => ({ appId, url: url(appId) })), port: server?.port ?? 0, notes })
  } catch (error) {
    crash(error)
  }
}

/** The settings for a function that makes an account. The inbox is opened when it is asked for: whoever brings another never opens it. */
async function offer(
  settings: Start['settings'],
  { folder, simulator, notes }: { readonly folder: string; readonly simulator: string; readonly notes: string[] },
): Promise<OfferedSettings> {
  const hasSqlite = await haveSqlite()
  let inbox: Inbox | undefined
  const api = { host: simulator }
  if (!hasSqlite) {
    notes.push('this Node has no SQLite: the inbox is forgotten with each restart. `npm install --save-dev libsql` keeps it')
    return { ...settings, api }
  }
  return Object.defineProperty({ ...settings, api }, 'inbox', {
    enumerable: true,
    get: () => {
      inbox ??= sqliteInbox(join(folder, 'inbox.db'))
      return inbox
    },
  })
}

async function haveSqlite(): Promise<boolean> {
  // A name that the compiler does not look up: the types of our oldest Node have no node:sqlite.
  const builtIn = 'node:sqlite'
  const found = await import(builtIn).catch(() => import('libsql').catch(() => undefined))
  return found !== undefined
}

async function listenOn(to: Parameters<typeof listen>[0], { port, anyPort }: { readonly port: number; readonly anyPort: boolean }) {
  const options = { host: '127.0.0.1', signals: false } as const
  try {
    return await listen(to, port, options)
  } catch (error) {
    const isTaken = error instanceof ConfigurationError && error.field === 'port'
    if (isTaken && anyPort) return listen(to, 0, options)
    throw isTaken ? new ConfigurationError(`--port ${port}`, 'cannot be had', 'Choose another, or 0 for any that is free') : error
  }
}

/** In good order: what runs comes to its end, as far as there is time. */
async function end(): Promise<void> {
  if (isEnding) return
  isEnding = true
  try {
    await receiver?.close({ drainMs: DRAIN_MS })
  } finally {
    process.exit(0)
  }
}

function crash(error: unknown): void {
  if (isEnding) return
  isEnding = true
  tellFiles()
  const line: DevLine<FromAccount> = { hongyan: 'dev', message: { kind: 'crash', crash: crashOf(error, process.cwd()) } }
  if (process.send && process.connected) process.send(line, () => process.exit(1))
  else process.exit(1)
}

/** Which files Node loads, and how it reads TypeScript. */
function watchModules(): void {
  const { port1, port2 } = new MessageChannel()
  files = port1
  // Written by the process above.
  const typescript = JSON.parse(process.env.HONGYAN_DEV_TYPESCRIPT ?? '{"by":"none"}') as TypeScriptSupport
  const data: HooksData = { port: port2, typescript }
  register<HooksData>(new URL('./hooks.js', import.meta.url), { data, transferList: [port2] })
}

function tellFiles(): void {
  if (!files) return
  const found = new Set<string>()
  for (let next = receiveMessageOnPort(files); next; next = receiveMessageOnPort(files)) found.add(String(next.message))
  for (const path of Object.keys(createRequire(import.meta.url).cache)) found.add(pathToFileURL(path).href)
  const paths = [...found].flatMap((url) => (/\/node_modules\//.test(url) ? [] : [fileURLToPath(url.replace(/[?#].*$/, ''))]))
  send({ kind: 'files', files: paths })
}
