import type { CallRecord, PushRecord, Simulator, SimulatorServer } from '../../simulator/index.js'

export function readyLines(simulator: Simulator, { url, control }: SimulatorServer): string {
  const accounts = simulator.accounts().map(({ registration: { appId, appSecret, token, encodingAESKey, mode } }) => {
    const key = encodingAESKey === undefined ? '' : `  key ${encodingAESKey}`
    return `  ${appId}  secret ${appSecret}  token ${token}${key}  ${mode}\n`
  })
  return `Weixin listens at ${url}\n${accounts.join('')}  control: ${control.url}  authorization: Bearer ${control.token}\n`
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
