// @ts-check
import { mkdirSync } from 'node:fs'
import { NodeProcess } from './node-process.mjs'

/**
 * What is tortured: starts, dies, and tells where it listens. Another inbox brings its own `subject-<name>.mjs` and `inbox-<name>.mjs`.
 * @typedef {object} Subject
 * @property {(life: number) => Promise<void>} start Starts what does not run.
 * @property {(signal: 'SIGKILL' | 'SIGTERM') => Promise<number[]>} kill Ends a process of it, at random where there are several, and tells whose lives ended.
 * @property {() => readonly string[]} urls Where it listens now.
 * @property {() => Promise<boolean>} idle Whether there is nothing left to be done.
 * @property {() => Promise<void>} [disturb] What is done to it while it runs, where that was asked for.
 * @property {() => Promise<void>} stop
 */

/**
 * @param {{ folder: string, settings: object }} options
 * @returns {Subject}
 */
export const createSubject = ({ folder, settings }) => {
  mkdirSync(folder, { recursive: true })
  /** @type {NodeProcess | undefined} */
  let node
  let life = 0
  const end = async (/** @type {'SIGKILL' | 'SIGTERM'} */ signal) => {
    if (!node) return []
    const ending = node
    node = undefined
    await ending.kill(signal)
    return [life]
  }
  return {
    async start(next) {
      if (node) return
      life = next
      const starting = new NodeProcess({ ...settings, inbox: 'sqlite', place: folder, life })
      await starting.ready()
      node = starting
    },
    kill: end,
    urls: () => (node ? [node.url] : []),
    async idle() {
      const { status } = (await node?.status()) ?? {}
      return status !== undefined && status.active === 0 && status.kept.received === 0 && status.kept.retry === 0
    },
    stop: async () => {
      await end('SIGTERM')
    },
  }
}
