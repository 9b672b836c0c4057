import { relative } from 'node:path'
import { columns } from '../command.js'
import type { Painter } from '../terminal/colours.js'
import type { Crash } from './messages.js'

/** What `hongyan dev` tells, one of these a line with `--json`. */
export type DevEvent =
  | {
      readonly event: 'ready'
      readonly accounts: readonly { readonly appId: string; readonly url: string }[]
      readonly simulator: string
      readonly console: { readonly url: string; readonly token: string }
      readonly file?: string | undefined
    }
  | { readonly event: 'restarting'; readonly file: string }
  | { readonly event: 'restarted'; readonly ms: number }
  | ({ readonly event: 'crashed' } & Crash)
  | { readonly event: 'note'; readonly note: string }
  | { readonly event: 'ended' }

export function devLine(event: DevEvent, paint: Painter, folder: string): string {
  switch (event.event) {
    case 'ready': {
      const { accounts, simulator, console, file } = event
      const rows: (readonly [string, string])[] = [
        ...accounts.map(({ appId, url }) => ['account', `${paint('bold', url)}  ${appId}`] as const),
        ['simulator', `${paint('bold', simulator)}  WEIXIN_HOST of any other SDK`],
        ['console', paint('bold', `${console.url}?token=${console.token}`)],
      ]
      const source = file === undefined ? 'An example shop. Your own: npx hongyan dev account.ts' : relative(folder, file)
      return `\n${columns(rows)}\n\n${source}. Ctrl-C ends it.\n\n`
    }
    case 'restarting':
      return `${paint('dim', `${relative(folder, event.file)} has changed: starting anew`)}\n`
    case 'restarted':
      return `${paint('green', 'ready')} ${paint('dim', `after ${event.ms.toFixed(0)} ms`)}\n`
    case 'crashed': {
      const { message, at, frame } = event
      return `${paint('red', '✗')} ${message}${at ? ` ${paint('dim', `(${at})`)}` : ''}\n${frame ? `${frame}\n` : ''}${paint('dim', 'waiting for a change')}\n`
    }
    case 'note':
      return `${paint('yellow', '!')} ${event.note}\n`
    case 'ended':
      return ''
  }
}
