// @ts-check
import { join } from 'node:path'
import { openLine } from './line.mjs'
import { NodeProcess } from './node-process.mjs'
import { RedisServer } from './redis-server.mjs'

/** The second node's lives are counted from here: the two are never the same. */
const SECOND = 1_000_000

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Two nodes on one Redis, each on a line of its own. A kill ends one of them, at random; the other goes on.
 * `disturb`: 'redis' kills Redis, and starts it again; 'line' cuts a node off for a while.
 * @param {{ folder: string, settings: object, disturb?: string | undefined }} options
 * @returns {import('./subject-sqlite.mjs').Subject}
 */
export const createSubject = ({ folder, settings, disturb }) => {
  const redis = new RedisServer(join(folder, 'redis'))
  /** @type {{ process: NodeProcess, life: number, line: import('./line.mjs').Line }[]} */
  const nodes = []
  let isUp = false
  const startNode = async (/** @type {number} */ life) => {
    const line = await openLine(() => redis.port)
    const process = new NodeProcess({ ...settings, inbox: 'bullmq', place: `redis://127.0.0.1:${line.port}`, life })
    await process.ready()
    nodes.push({ process, life, line })
  }
  const end = async (/** @type {typeof nodes[number]} */ node, /** @type {'SIGKILL' | 'SIGTERM'} */ signal) => {
    nodes.splice(nodes.indexOf(node), 1)
    await node.process.kill(signal)
    await node.line.close()
    return node.life
  }
  return {
    async start(life) {
      if (!isUp) await redis.start()
      isUp = true
      if (nodes.length === 0) await startNode(SECOND + life)
      if (nodes.length === 1) await startNode(life)
    },
    async kill(signal) {
      const node = nodes[Math.floor(Math.random() * nodes.length)]
      return node ? [await end(node, signal)] : []
    },
    urls: () => nodes.map(({ process }) => process.url),
    async idle() {
      const answers = await Promise.all(nodes.map(({ process }) => process.status()))
      return answers.every(({ status }) => status !== undefined && status.active === 0 && status.kept.received === 0 && status.kept.retry === 0)
    },
    async disturb() {
      await pause(Math.random() * 200)
      if (disturb === 'redis') {
        await redis.kill()
        await pause(Math.random() * 300)
        await redis.start()
      } else if (disturb === 'line') {
        const line = nodes[Math.floor(Math.random() * nodes.length)]?.line
        line?.cut()
        await pause(Math.random() * 1500)
        line?.mend()
      }
    },
    async stop() {
      for (const node of [...nodes]) await end(node, 'SIGTERM')
      await redis.kill()
      isUp = false
    },
  }
}
