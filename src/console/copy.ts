import { signPush } from '../simulator/delivery/sign-push.js'
import type { Simulator } from '../simulator/simulator.js'
import { isJson } from '../wire/envelope.js'
import type { SimulatedPush } from './push-row.js'

interface Copied {
  readonly simulator: Simulator
  readonly appId: string
  readonly raw: string
  readonly url: string
}

/** In single quotes nothing is a shell's own but the quote itself. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/** The push as a command: signed and sealed now, as Weixin would. */
export function asCurl({ simulator, appId, raw, url }: Copied): string {
  const { token, encodingAESKey, mode, target } = simulator.account(appId).registration
  const { search, body, contentType } = signPush(raw, { token, appId, encodingAESKey, mode, target })
  const address = `${url}${url.includes('?') ? '&' : '?'}${search}`
  return `# Signed now: good for five minutes.\ncurl -sS ${quoted(address)} \\\n  -H ${quoted(`content-type: ${contentType}`)} \\\n  --data-binary ${quoted(body)}\n`
}

/** The push as a test of the handlers, with a token of its own: no secret is in it. */
export function asTest({
  appId,
  raw,
  target,
  seen,
}: Pick<Copied, 'appId' | 'raw'> & { readonly target: string; readonly seen: SimulatedPush['seen'] }): string {
  const expected =
    seen === undefined
      ? "  assert.notEqual(seen.kind, 'fault', seen.why)"
      : `  assert.equal(seen.kind, ${JSON.stringify(seen.kind)}, seen.why)${seen.kind === 'reply' ? `\n  assert.equal(seen.text, ${JSON.stringify(seen.text)})` : ''}`
  const literal = isJson(raw) ? JSON.stringify(raw) : template(raw)
  return `import assert from 'node:assert/strict'
import { test } from 'node:test'
import { OfficialAccount } from 'hongyan'
import { createSimulator } from 'hongyan/simulator'
// Your handlers: a Router.
import { router } from './router.js'

test('a push that came once', async () => {
  const credentials = { appId: ${JSON.stringify(appId)}, token: 'token' }
  const weixin = createSimulator({ accounts: [{ ...credentials, target: ${JSON.stringify(target)} }] })
  const account = new OfficialAccount({ ...credentials, router, clock: weixin.clock, api: { transport: weixin.transport } })
  weixin.account().deliverTo(account)

  const { seen } = await weixin.account().pushRaw(${literal})

${expected}
  await account.close()
})
`
}

const template = (text: string): string => `\`${text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\``
