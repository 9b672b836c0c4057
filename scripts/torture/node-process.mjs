// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('account.mjs', import.meta.url))

/** One process with an account, started, asked and killed. */
export class NodeProcess {
  url = ''
  #child
  #asked = 0
  #exited
  /** @type {{ code: number | null, signal: string | null } | undefined} */
  exit
  stderr = ''

  /**
   * @param {object} settings
   * @param {{ uid?: number }} [options]
   */
  constructor(settings, { uid } = {}) {
    this.#child = spawn(process.execPath, [program], {
      env: { ...process.env, TORTURE: JSON.stringify(settings) },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    })
    this.#child.stderr?.setEncoding('utf8').on('data', (text) => {
      this.stderr += text
      if (process.env.TORTURE_LOG) process.stderr.write(text)
    })
    this.#exited = once(this.#child, 'exit').then(([code, signal]) => {
      this.exit = { code, signal }
      return this.exit
    })
  }

  /** Waits until it listens. Rejects where it ends before. */
  async ready() {
    const [message] = await Promise.race([
      once(this.#child, 'message'),
      this.#exited.then((exit) => {
        throw new Error(`the account ended before it listened: ${JSON.stringify(exit)}\n${this.stderr}`)
      }),
    ])
    this.url = message.url
  }

  /** @returns {Promise<{ status?: { kept: Record<string, number>, active: number }, longestMs: number }>} */
  async status() {
    const id = ++this.#asked
    this.#child.send({ ask: 'status', id })
    for (;;) {
      const [message] = await once(this.#child, 'message', { signal: AbortSignal.timeout(60_000) })
      if (message.id === id) return message
    }
  }

  /** @param {'SIGKILL' | 'SIGTERM'} signal */
  async kill(signal) {
    this.#child.kill(signal)
    const patience = setTimeout(() => this.#child.kill('SIGKILL'), 30_000)
    const exit = await this.#exited
    clearTimeout(patience)
    return exit
  }
}
