import { createHash } from 'node:crypto'
import type { Cluster, Redis } from 'ioredis'

/** Runs Lua by its digest, and whole where Redis has not got it yet. */
export class RedisScripts {
  readonly #client: Redis | Cluster
  readonly #digests = new Map<string, string>()

  constructor(client: Redis | Cluster) {
    this.#client = client
  }

  /** @param onWhole called where it had to be sent a second time, so that what was sent behind it has run before it */
  async run(script: string, key: string, { args, onWhole }: { readonly args: readonly (string | number)[]; readonly onWhole?: () => void }): Promise<unknown> {
    try {
      return await this.#client.evalsha(this.#digest(script), 1, key, ...args)
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error
      onWhole?.()
      return this.#client.eval(script, 1, key, ...args)
    }
  }

  #digest(script: string): string {
    let digest = this.#digests.get(script)
    if (digest === undefined) {
      digest = createHash('sha1').update(script).digest('hex')
      this.#digests.set(script, digest)
    }
    return digest
  }
}
