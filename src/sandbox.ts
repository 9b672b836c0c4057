/**
 * What `hongyan dev` puts around the accounts of a process that it has started, so that a file written for production needs no change: it is told of each account that
 * is made, and all calls go to the simulator. The one thing that is not handed over as an option, because nobody stands between the user's file and us.
 */
export interface Sandbox {
  /** The simulator, on this machine. It takes the place of `host`, `proxy`, `transport`, and of token servers and stores, which may be production's. */
  readonly host: string
  /** Told of each account and gateway. `credentials`: the account's; `of`: the gateway that it belongs to. */
  made(receiver: object, about?: { readonly credentials: SandboxedCredentials; readonly of?: object | undefined }): void
  /** Told where one listens. */
  listens(receiver: object, url: string): void
  /** Resolves when the simulator knows the accounts that were made so far: nothing may be called before. */
  registered(): Promise<void>
}

export interface SandboxedCredentials {
  readonly appId: string
  readonly appSecret?: string | undefined
  readonly token: string | readonly [current: string, previous: string]
  readonly encodingAESKey?: string | readonly [current: string, previous: string] | undefined
  readonly mode?: 'safe' | 'compatible' | 'plain' | undefined
}

/** By a name that every copy of this package knows: the user's file may have another one than the command line. */
const KEY = Symbol.for('hongyan.sandbox')

const place: typeof globalThis & { [KEY]?: Sandbox } = globalThis

/** `undefined` in production. */
export const sandbox = (): Sandbox | undefined => place[KEY]

/** Before the user's file is loaded. */
export function enterSandbox(made: Sandbox): void {
  place[KEY] = made
}
