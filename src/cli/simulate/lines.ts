import type { CallRecord, PushRecord, Simulator, SimulatorServer } from '../../simulator/index.js'
import { EXAMPLE, type SimulateOptions } from './options.js'

/** What is needed to get in. A secret of the user's own is none of it: they know it, and logs are kept. */
export interface Ready {
  readonly event: 'ready'
  readonly url: string
  readonly control: { readonly url: string; readonly token?: string }
  readonly accounts: readonly {
    readonly appId: string
    readonly mode: string
    readonly appSecret?: string
    readonly token?: string
    readonly encodingAESKey?: string
  }[]
}

export function readyOf(simulator: Simulator, { url, control }: SimulatorServer, { accounts, controlToken }: SimulateOptions): Ready {
  return {
    event: 'ready',
    url,
    control: controlToken === undefined ? control : { url: control.url },
    accounts: accounts.map((given) => {
      const { appId, mode, appSecret, token, encodingAESKey } = simulator.account(given.appId).registration
      const own = given !== EXAMPLE
      return {
        appId,
        mode,
        ...(!(own && given.appSecret) && { appSecret }),
        ...(!(own && given.token) && { token }),
        ...(!(own && given.encodingAESKey) && encodingAESKey !== undefined && { encodingAESKey }),
      }
    }),
  }
}

export function readyLines({ url, control, accounts }: Ready): string {
  const given = (value: string | undefined) => value ?? '(as given)'
  const lines = accounts.map(({ appId, mode, appSecret, token, encodingAESKey }) => {
    const key = mode === 'plain' ? '' : `  key ${given(encodingAESKey)}`
    return `  ${appId}  ${mode}  secret ${given(appSecret)}  token ${given(token)}${key}\n`
  })
  return `Weixin listens at ${url}\n${lines.join('')}  control: ${control.url}  authorization: Bearer ${given(control.token)}\n`
}

export function pushLine({ number, type, source, deliveries, seen }: PushRecord): string {
  const times = deliveries.length === 1 ? '' : `, ${deliveries.length} deliveries`
  const sight = seen === undefined ? '' : seen.kind === 'nothing' ? 'silence' : seen.kind === 'fault' ? `${seen.text} (${seen.why})` : seen.text || seen.kind
  return `push ${number}  ${type}  ${source}${times}  → ${oneLine(sight)}\n`
}

export function callLine({ method, path, status, errcode, faults = [] }: CallRecord): string {
  const fault = faults.length > 0 ? `  fault: ${faults.join(', ')}` : ''
  return `call  ${method} ${path}  ${status}${errcode === undefined ? '' : ` errcode ${errcode}`}${fault}\n`
}

/** Fans may write what moves a terminal's cursor. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').slice(0, 200)
