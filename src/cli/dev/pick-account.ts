import type { SourceAccount } from '../../console/index.js'
import type { Incoming } from '../../door/door.js'
import type { Answer, Inbox, MaybePromise } from '../../inbox/contract.js'
import { CommandError } from '../screen.js'
import type { SandboxSettings } from './messages.js'

/** An account or a gateway, of whichever copy of the package. */
export interface DevReceiver {
  readonly inbox: Inbox
  handle(incoming: Incoming): MaybePromise<Answer>
  close(options?: { readonly drainMs?: number }): Promise<void>
}

/** One account, as the console looks at it too. */
export interface DevAccount extends DevReceiver, Pick<SourceAccount, 'appId' | 'mode' | 'decoder'> {}

export interface DevGateway extends DevReceiver {
  account(appId: string): Promise<DevAccount | undefined>
}

const isReceiver = (value: unknown): value is DevReceiver => {
  const { handle, inbox, close } = Object(value) as { handle?: unknown; inbox?: { deliver?: unknown }; close?: unknown }
  return typeof handle === 'function' && typeof close === 'function' && typeof inbox?.deliver === 'function'
}

export const isAccount = (receiver: DevReceiver): receiver is DevAccount => 'appId' in receiver && typeof receiver.appId === 'string'
export const isGateway = (receiver: DevReceiver): receiver is DevGateway => 'account' in receiver && typeof receiver.account === 'function'

/** What the function of a module is given: all that `new OfficialAccount(…)` takes for the sandbox. */
export type OfferedSettings = SandboxSettings & { readonly inbox?: Inbox | undefined; readonly api: { readonly host: string } }

export interface Picked {
  readonly receiver: DevReceiver
  /** Whether it was made of our settings. */
  readonly isOurs: boolean
}

/**
 * The account of a module: its default export or `account`, else its only export that is one, else the only one that was made while it was loaded. A function makes one.
 * @param made those that were made while it was loaded
 * @throws {CommandError} that says what to export
 */
export async function pickAccount(
  module: Readonly<Record<string, unknown>>,
  { settings, made }: { readonly settings: OfferedSettings; readonly made: readonly object[] },
): Promise<Picked> {
  // A CommonJS module that TypeScript has written has its own default inside.
  const exported = { ...(Object(module.default).__esModule ? Object(module.default) : {}), ...module } as Readonly<Record<string, unknown>>
  const named = [exported.default, exported.account, Object(exported.default).default]
  for (const value of named) if (isReceiver(value)) return { receiver: value, isOurs: false }
  for (const value of named) if (isMaker(value)) return makeWith(value, settings)
  const others = Object.values(exported)
  const receivers = [...new Set(others.filter(isReceiver))]
  if (receivers.length === 1 && receivers[0]) return { receiver: receivers[0], isOurs: false }
  const standing = made.filter(isReceiver)
  if (receivers.length === 0 && standing.length === 1 && standing[0]) return { receiver: standing[0], isOurs: false }
  const makers = others.filter(isMaker)
  if (receivers.length === 0 && standing.length === 0 && makers.length === 1 && makers[0]) return makeWith(makers[0], settings)
  const many = Math.max(receivers.length, standing.length, makers.length) > 1
  throw new CommandError(
    many
      ? 'the module has several accounts: export the one that is meant as `account`'
      : 'the module has no account: `export const account = new OfficialAccount(…)`, or `export default (settings) => new OfficialAccount({ ...settings })`',
  )
}

type Maker = (settings: OfferedSettings) => unknown

/** A function, but no class, and no application such as Express's. */
const isMaker = (value: unknown): value is Maker =>
  typeof value === 'function' && !/^class\b/.test(Function.prototype.toString.call(value)) && !('handle' in value) && !('listen' in value) && !('use' in value)

async function makeWith(make: Maker, settings: OfferedSettings): Promise<Picked> {
  const receiver = await make(settings)
  if (!isReceiver(receiver)) throw new CommandError('the exported function gives no account: it has to return a new OfficialAccount, or a gateway')
  return { receiver, isOurs: true }
}
