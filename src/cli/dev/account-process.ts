import { type ChildProcess, fork } from 'node:child_process'
import { type Channel, channelOf } from '../../console/index.js'
import type { Crash, DevLine, FromAccount, ToAccount } from './messages.js'
import { isDevLine } from './messages.js'

export interface ProcessOptions {
  /** The URL of the file that runs in it. */
  readonly program: string
  readonly execArgv: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly cwd: string
  readonly start: Extract<ToAccount, { kind: 'start' }>
}

export interface ProcessEvents {
  message(message: FromAccount): void
  output(text: string): void
  /** It has ended without having been told to. */
  died(crash: Crash): void
}

const PATIENCE_MS = 3000

/** One life of the user's account. */
export class AccountProcess {
  /** For the console. */
  readonly channel: Channel
  readonly #child: ChildProcess
  readonly #ended: Promise<void>
  /** How many accounts it has made. */
  made = 0
  #isTold = false

  constructor({ program, execArgv, env, cwd, start }: ProcessOptions, events: ProcessEvents) {
    const child = fork(new URL(program), [], { cwd, env, execArgv: [...execArgv], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    this.#child = child
    this.channel = channelOf(child)
    let crash: Crash | undefined
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => events.output(text))
    child.on('message', (value: unknown) => {
      if (!isDevLine(value)) return
      // It is our own program that speaks.
      const message = value.message as FromAccount
      if (message.kind === 'crash') crash = message.crash
      else if (!this.#isTold) events.message(message)
    })
    this.#ended = new Promise((resolve) => {
      const gone = (how: Crash) => {
        resolve()
        if (!this.#isTold) events.died(crash ?? how)
        this.#isTold = true
      }
      child.once('error', (error) => gone({ message: `the account's process cannot be started: ${error.message}` }))
      child.once('close', (code, signal) =>
        gone({ message: signal ? `the account's process was ended by ${signal}` : `the account's process ended by itself, with exit code ${code}` }),
      )
    })
    this.tell(start)
  }

  tell(message: ToAccount): void {
    const line: DevLine<ToAccount> = { hongyan: 'dev', message }
    if (this.#child.connected) this.#child.send(line, () => {})
  }

  /** SIGTERM; SIGKILL where that does not help within three seconds. Resolves when it is gone. */
  async end(): Promise<void> {
    this.#isTold = true
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill('SIGTERM')
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), PATIENCE_MS)
    await this.#ended
    clearTimeout(timer)
  }
}
