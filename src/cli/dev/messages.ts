import type { SandboxedCredentials } from '../../sandbox.js'

/** What `hongyan dev` and the account's process say to each other. The console's own channel shares the line: see {@link DevLine}. */

/** From above. */
export type ToAccount =
  | {
      readonly kind: 'start'
      /** The module's URL. */
      readonly file: string
      readonly settings: SandboxSettings
      /** The folder for the inbox, of accounts that are made of our settings. */
      readonly folder: string
      readonly simulator: string
      readonly port: number
      /** Whether another port will do where that one is taken. */
      readonly anyPort: boolean
      /** The accounts of a gateway. */
      readonly appIds: readonly string[]
    }
  /** The simulator knows so many of the accounts that were made. */
  | { readonly kind: 'registered'; readonly count: number }

/** What an account is made of in the sandbox. */
export interface SandboxSettings {
  readonly appId: string
  readonly appSecret: string
  readonly token: string
  readonly encodingAESKey: string
}

/** From the account's process. */
export type FromAccount =
  | { readonly kind: 'made'; readonly credentials: SandboxedCredentials }
  | { readonly kind: 'files'; readonly files: readonly string[] }
  | { readonly kind: 'ready'; readonly accounts: readonly ReadyAccount[]; readonly port: number; readonly notes: readonly string[] }
  | { readonly kind: 'crash'; readonly crash: Crash }

export interface ReadyAccount {
  readonly appId: string
  /** Where its pushes go. */
  readonly url: string
}

/** Why the account's process cannot go on: one line, and the user's own that it came from. */
export interface Crash {
  readonly message: string
  readonly at?: string | undefined
  readonly frame?: string | undefined
}

/** The wrapper that tells our messages from the console's, and the user's own, on the one line between two processes. */
export interface DevLine<M> {
  readonly hongyan: 'dev'
  readonly message: M
}

export const isDevLine = (value: unknown): value is DevLine<unknown> => (Object(value) as { hongyan?: unknown }).hongyan === 'dev'
