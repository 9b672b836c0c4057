import { createHash } from 'node:crypto'
import { type AccountOptions, ConfigurationError, type Listening, type Logger, type OfficialAccount } from 'hongyan'
import { createShop } from '../../examples/shop/shop.js'
import { type Painter, painterFor } from '../../src/cli/terminal/colours.js'
import { oneLine } from '../../src/cli/terminal/text-width.js'
import { catalogueSteps } from './catalogue-steps.js'
import type { Outcome } from './checks.js'
import { cast } from './letters.js'
import { Observer } from './observer.js'
import type { StartOptions } from './options.mjs'
import { forgedSteps, oddSteps, troubleSteps, urlSteps } from './other-steps.js'
import type { Registration } from './parcel.js'
import { Rows } from './rows.js'
import { openSandbox, type Sandbox } from './sandbox.js'
import { play, until } from './show.js'
import { type Summary, summarize } from './summary.js'
import { Weixin } from './weixin.js'

/** For this demonstration alone; the same each time, so that a simulator that was pointed here once goes on working. */
const APP_ID = 'wx0123456789abcdef'
const TOKEN = 'hongyan'
const AES_KEY = createHash('sha256').update('npm start of hongyan').digest('base64').slice(0, 43)

/** 4,500 in earnest: nobody wants to wait so long for a demonstration. */
const DEADLINE_MS = 800
/** How long the slow handler and the one that threw have to come to their end. */
const PATIENCE_MS = 4000
const PATH = '/weixin'

const print = (line = ''): void => void process.stdout.write(`${line}\n`)

/**
 * Opens the shop, pushes everything to it, and stays up unless told otherwise.
 * @param open makes the account: the shop's, unless a test has another
 * @returns whether all was as it has to be
 */
export async function start({ port, plain, once }: StartOptions, open: (options: AccountOptions) => OfficialAccount = createShop): Promise<boolean> {
  const paint = painterFor(process.stdout, process.env)
  const rows = new Rows(process.stdout.columns || 120, paint)
  const observer = new Observer()
  let isUp = false
  const log = quietLog((line) => isUp && print(paint('yellow', line)))
  const keys = { appId: APP_ID, token: TOKEN, ...(plain ? {} : { encodingAESKey: AES_KEY }) }
  const account = open({ ...keys, router: observer.router, deadlineMs: DEADLINE_MS, log })
  const { url } = await listen(account, port)
  print(`鸿雁茶行 is open at ${paint('bold', url)} in ${account.mode} mode: handlers are in examples/shop/shop.ts`)
  print()
  const { lines, failures } = await show(account, observer, { registration: { ...keys, url, target: cast.target }, rows, paint })
  print()
  for (const line of lines) print(line)
  if (!once) {
    observer.keeps = false
    observer.onEnd = (run) => print(rows.run(run))
    isUp = true
    const ended = interrupted()
    const sandbox = await openSandbox((line) => print(paint('yellow', line)))
    for (const line of [...tour(sandbox, paint), ...invitation(url, plain, paint)]) print(line)
    await ended
    print('closing')
    await sandbox.close()
  }
  await account.close()
  return failures === 0
}

interface Stage {
  readonly registration: Registration
  readonly rows: Rows
  readonly paint: Painter
}

async function show(account: OfficialAccount, observer: Observer, { registration, rows, paint }: Stage): Promise<Summary> {
  const weixin = new Weixin(registration)
  const steps = [...urlSteps(), ...troubleSteps(DEADLINE_MS), ...catalogueSteps(), ...oddSteps(), ...forgedSteps(account.mode === 'plain' ? 'plain' : 'safe')]
  let section: string | undefined
  const onOutcome = (outcome: Outcome): void => {
    if (section === undefined) print(rows.head())
    // What went on aside comes in wherever the table is then.
    if (outcome.step.section !== section && (section === undefined || !outcome.step.aside)) {
      section = outcome.step.section
      print(rows.section(section))
    }
    for (const line of rows.outcome(outcome)) print(line)
  }
  const pauseMs = process.stdout.isTTY ? 15 : 0
  const outcomes = await play(steps, { weixin, observer, refusals: () => account.refusals(), onOutcome, pauseMs })
  const unhealed: string[] = []
  for (const { raw, name, expect } of steps) {
    if (!expect.heals || raw === undefined) continue
    const isHealed = await until(() => observer.runsOf(raw).some(({ failed, result }) => !failed && result), PATIENCE_MS)
    if (!isHealed) unhealed.push(`${name}: was not run again to a good end`)
  }
  // The slow handler goes on behind its answer.
  await until(() => account.inbox.stats().active === 0, PATIENCE_MS)
  weixin.close()
  return summarize(outcomes, { ...account.inbox.stats(), refusals: account.refusals() }, unhealed, paint)
}

async function listen(account: OfficialAccount, port: number): Promise<Listening> {
  // Ctrl-C ends it with a summary: see below.
  const options = { host: '127.0.0.1', path: PATH, signals: false } as const
  try {
    return await account.listen(port, options)
  } catch (error) {
    if (!(error instanceof ConfigurationError) || error.field !== 'port') throw error
    const listening = await account.listen(0, options)
    print(`${error.message.replace(`. ${error.hint}`, '')}: listening on ${listening.port} instead`)
    return listening
  }
}

/** Warnings and errors in one line each. */
function quietLog(write: (line: string) => void): Logger {
  const tell = (details: object, message: string) =>
    write(`! ${message} ${oneLine(JSON.stringify(details, (key, value: unknown) => (key === 'stack' ? undefined : value)))}`)
  return { debug: () => {}, info: () => {}, warn: tell, error: tell }
}

/** What there is to be seen and tried out. */
function tour({ addresses }: Sandbox, paint: Painter): string[] {
  if (addresses.length === 0) return []
  return [
    '',
    'The same shop, with a Weixin of its own: open the console in a browser, and follow, write, scan, take a card.',
    'Change examples/shop/shop.ts, and it is started anew.',
    ...addresses.map(([name, address]) => `  ${paint('bold', name.padEnd(10))}${address}`),
    'In another terminal: npx hongyan trigger subscribe; npx hongyan pushes; npx hongyan --help',
  ]
}

function invitation(url: string, plain: boolean, paint: Painter): string[] {
  const fields = [
    ['URL', url],
    ['app id', APP_ID],
    ['token', TOKEN],
    ['AES key', plain ? 'none: plain mode' : AES_KEY],
    ['to', cast.target],
  ]
  return [
    '',
    'The shop stays open. Whoever acts as Weixin may push to it, and each push is shown here:',
    ...fields.map(([name = '', value = '']) => `  ${paint('bold', name.padEnd(10))}${value}`),
    '',
    'The check of the URL, by hand:',
    '  t=$(date +%s)',
    `  s=$(printf '%s\\n' ${TOKEN} $t 42 | LC_ALL=C sort | tr -d '\\n' | openssl sha1 -r | cut -c1-40)`,
    `  curl "${url}?signature=$s&timestamp=$t&nonce=42&echostr=hello"`,
    '',
    'Ctrl-C ends it.',
    '',
  ]
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}
