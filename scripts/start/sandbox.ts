import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { root } from '../lib/root.mjs'

/** What `hongyan dev --json` says, as far as it is shown here. */
interface DevEvent {
  readonly event: string
  readonly accounts?: readonly { readonly url: string }[]
  readonly simulator?: string
  readonly console?: { readonly url: string; readonly token: string }
  readonly note?: string
  readonly message?: string
  readonly at?: string
  readonly frame?: string
}

/** The shop once more, in front of a Weixin of its own and with the console: `hongyan dev examples/shop/shop.ts`. */
export interface Sandbox {
  /** Names and addresses; none where it did not begin. */
  readonly addresses: readonly (readonly [name: string, address: string])[]
  close(): Promise<void>
}

/** Resolves when it is up, or will not be. */
export function openSandbox(print: (line: string) => void): Promise<Sandbox> {
  const child = spawn(process.execPath, ['dist/cli/main.js', 'dev', 'examples/shop/shop.ts', '--json', '--quiet'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const close = async () => {
    child.kill('SIGTERM')
    await ended
  }
  createInterface({ input: child.stderr }).on('line', print)
  return new Promise((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const event = JSON.parse(line) as DevEvent
      if (event.event === 'ready') resolve({ addresses: addressesOf(event), close })
      else for (const text of linesOf(event)) print(text)
      // It waits for a change, and so it is up in its way.
      if (event.event === 'crashed') resolve({ addresses: [], close })
    })
    ended.then(() => resolve({ addresses: [], close }))
  })
}

function addressesOf({ accounts = [], simulator = '', console }: DevEvent): Sandbox['addresses'] {
  return [['console', console ? `${console.url}?token=${console.token}` : ''], ['simulator', simulator], ...accounts.map(({ url }) => ['shop', url] as const)]
}

function linesOf({ event, note, message, at, frame }: DevEvent): readonly string[] {
  if (event === 'crashed') return [`✗ ${message}${at ? ` (${at})` : ''}`, ...(frame?.split('\n') ?? []), 'waiting for a change']
  if (event === 'note') return [`! ${note}`]
  return event === 'restarted' ? ['the shop has changed, and was started anew'] : []
}
