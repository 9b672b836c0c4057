// @ts-check
import { parseArgs } from 'node:util'

export const usage = `npm start [-- options]

Opens a small shop account on this machine, acts as Weixin, and pushes everything that Weixin can push to it: verified, decrypted, typed, answered.
Then it stays up, and shows whatever else arrives; and the shop runs once more, with a simulator and the console. Ctrl-C ends it.

  --once        end after the summary; exit code 1 if anything was not as it should be
  --port <n>    listen there (8080); if it is taken, a free one; 0 is any free one
  --plain       plain mode instead of safe mode: signed, but not encrypted
  --help        this text`

const DEFAULT_PORT = 8080

/**
 * @typedef {{ once: boolean, plain: boolean, port: number }} StartOptions
 * @param {readonly string[]} args
 * @returns {{ help: true } | { problem: string } | { options: StartOptions }}
 */
export const readOptions = (args) => {
  /** @type {{ once?: boolean, plain?: boolean, help?: boolean, port?: string }} */
  let values
  try {
    const flag = /** @type {const} */ ({ type: 'boolean' })
    values = parseArgs({ args: [...args], options: { once: flag, plain: flag, help: { type: 'boolean', short: 'h' }, port: { type: 'string' } } }).values
  } catch (error) {
    // Node adds a hint of two sentences, which does not fit here.
    const [problem = ''] = (error instanceof Error ? error.message : String(error)).split(/\.(?:\s|$)/)
    return { problem: `${problem}. npm start -- --help lists the options` }
  }
  if (values.help) return { help: true }
  const port = values.port ?? String(DEFAULT_PORT)
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return { problem: `--port ${port} is no port. Give a number from 0 to 65535, such as --port 8080` }
  return { options: { once: values.once ?? false, plain: values.plain ?? false, port: Number(port) } }
}
