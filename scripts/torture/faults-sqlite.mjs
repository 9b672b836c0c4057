// @ts-check
import { spawnSync } from 'node:child_process'
import { chmodSync, closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { NodeProcess } from './node-process.mjs'

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** As another program would. @param {string} file */
function openDatabase(file) {
  /** @type {{ DatabaseSync: new (file: string) => { exec(sql: string): unknown, close(): unknown } } | undefined} */
  // @ts-expect-error The types of Node 20 know no node:sqlite.
  const native = process.getBuiltinModule?.('node:sqlite')
  return native ? new native.DatabaseSync(file) : new (createRequire(import.meta.url)('libsql'))(file)
}

/**
 * What befalls the file beside the kills.
 * @typedef {{ between?: (cycle: number) => Promise<void>, during?: (cycle: number) => Promise<void>, end?: () => void, seen: () => string }} Fault
 * @type {Readonly<Record<string, (options: { folder: string, settings: object, modules: string }) => Promise<Fault>>>}
 */
export const faults = {
  /** The log ends in the middle of frames that were never committed. */
  async torn({ folder }) {
    let torn = 0
    return {
      async between() {
        const file = join(folder, 'inbox.db-wal')
        if (!existsSync(file) || statSync(file).size < 32) return
        const wal = readFileSync(file)
        const frame = 24 + wal.readUInt32BE(8)
        let end = 32
        for (let at = 32; at + frame <= wal.length && wal.compare(wal, 16, 24, at + 8, at + 16) === 0; at += frame)
          if (wal.readUInt32BE(at + 4) !== 0) end = at + frame
        // A frame of this log, but for its end and its checksum.
        const rest = Buffer.alloc(1 + Math.floor(Math.random() * (frame - 1)), 0x5a)
        const head = Buffer.alloc(24)
        head.writeUInt32BE(2, 0)
        wal.copy(head, 8, 16, 24)
        head.copy(rest)
        const handle = openSync(file, 'r+')
        ftruncateSync(handle, end)
        writeSync(handle, rest, 0, rest.length, end)
        torn += 1
      },
      seen: () => `${torn} logs torn`,
    }
  },

  /** The disk is full when the process is killed. */
  async full({ folder }) {
    mkdirSync(folder, { recursive: true })
    const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`a small disk cannot be mounted here: ${stderr}`)
    let full = 0
    return {
      async during() {
        await pause(Math.random() * 200)
        const handle = openSync(join(folder, 'ballast'), 'w')
        try {
          for (const block = Buffer.alloc(4096); ; ) writeSync(handle, block)
        } catch {
          full += 1
        } finally {
          // What is open keeps its room, even when it is deleted.
          closeSync(handle)
        }
        await pause(150)
      },
      async between() {
        rmSync(join(folder, 'ballast'), { force: true })
      },
      end: () => void spawnSync('umount', [folder]),
      seen: () => `the disk was full ${full} times`,
    }
  },

  /** Another program writes for 300 ms. */
  async locked({ folder }) {
    let locked = 0
    return {
      async during() {
        const handle = openDatabase(join(folder, 'inbox.db'))
        try {
          handle.exec('PRAGMA busy_timeout = 2000; BEGIN IMMEDIATE')
          await pause(300)
          handle.exec('COMMIT')
          locked += 1
        } finally {
          handle.close()
        }
      },
      seen: () => `locked ${locked} times for 300 ms`,
    }
  },

  /** The file may only be read when the process comes again: it has to say so and to end. */
  async readonly({ folder, settings }) {
    let refused = 0
    const isRoot = process.getuid?.() === 0
    return {
      async between() {
        const file = join(folder, 'inbox.db')
        const effects = join(folder, 'nobody.log')
        writeFileSync(effects, '')
        chmodSync(effects, 0o666)
        chmodSync(file, 0o444)
        const node = new NodeProcess({ ...settings, effects, inbox: 'sqlite', place: folder, life: -1 }, isRoot ? { uid: 65534 } : {})
        const problem = await node.ready().then(
          () => 'it started',
          (error) => String(error),
        )
        if (!problem.includes('inbox-store')) throw new Error(`a file that may only be read was not refused: ${problem}`)
        refused += 1
        chmodSync(file, 0o600)
      },
      seen: () => `refused ${refused} times`,
    }
  },
}
