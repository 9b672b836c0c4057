import { OfficialAccount } from '../../src/index.js'
import { createSimulator, type SimulatorOptions } from '../../src/simulator/index.js'
import { createRecordingLogger } from '../support/recording-logger.js'

export const START = 1_760_000_000_000

export const credentials = {
  appId: 'wx0123456789abcdef',
  appSecret: 'secret-of-the-simulated-account',
  token: 'hongyanTest',
  encodingAESKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
} as const

/** A platform whose clock stands, with one account in safe mode that nobody listens for. */
export const createWorld = (options: Partial<SimulatorOptions> = {}) => createSimulator({ accounts: [credentials], clock: { now: START }, ...options })

/** The same with an account in this process. */
export function createPair(options: Partial<SimulatorOptions> = {}) {
  const weixin = createWorld(options)
  const account = new OfficialAccount({ ...credentials, clock: weixin.clock, log: createRecordingLogger(), api: { transport: weixin.transport } })
  weixin.account().deliverTo(account)
  return { weixin, account }
}

/** The JSON of an answer. */
function json(body: string | Uint8Array): Record<string, unknown> {
  return JSON.parse(typeof body === 'string' ? body : Buffer.from(body).toString()) as Record<string, unknown>
}

/** A client of no library: what the platform answers, read as JSON. */
export function createCaller(weixin: ReturnType<typeof createWorld>) {
  const call = async (method: string, path: string, search: string, body?: unknown) => {
    const answer = await weixin.call({ method, path, search, ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }) })
    return { ...answer, json: answer.type.startsWith('application/json') ? json(answer.body) : {} }
  }
  const token = async (appId: string = credentials.appId, secret: string = credentials.appSecret) => {
    const { json: fields } = await call('GET', '/cgi-bin/token', `grant_type=client_credential&appid=${appId}&secret=${secret}`)
    return String(fields.access_token)
  }
  return {
    call,
    token,
    get: async (path: string, access: string, search = '') => (await call('GET', path, `access_token=${access}${search && `&${search}`}`)).json,
    post: async (path: string, access: string, body: unknown) => (await call('POST', path, `access_token=${access}`, body)).json,
  }
}

/** A file as a browser's form would send it. */
export function form(parts: Readonly<Record<string, string | { readonly data: Uint8Array; readonly filename?: string }>>) {
  const boundary = '----around'
  const pieces = Object.entries(parts).flatMap(([name, part]) => {
    const { data, filename } = typeof part === 'string' ? { data: Buffer.from(part), filename: undefined } : part
    const file = filename === undefined ? '' : `; filename="${filename}"\r\nContent-Type: application/octet-stream`
    return [Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`), data, Buffer.from('\r\n')]
  })
  return { contentType: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]) }
}

export const jpeg = (size = 32) => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(Math.max(0, size - 4))])

/** Uploads, as no library does. */
export async function upload(weixin: ReturnType<typeof createWorld>, path: string, { search, ...sent }: { readonly search: string } & ReturnType<typeof form>) {
  const answer = await weixin.call({ method: 'POST', path, search, ...sent })
  return json(answer.body)
}

/** A world that went out and came back, to be compared with what it was. */
export async function again(weixin: ReturnType<typeof createWorld>, options: Partial<SimulatorOptions> = {}) {
  const kept = weixin.exportWorld()
  const other = createWorld({ seed: 'another', ...options })
  await other.importWorld(kept)
  return { kept, other, now: other.exportWorld() }
}
