import { account } from '../account.mjs'

/** What the orchestrator tells a server process. */
export const port = Number(process.env.BENCH_PORT)
export const host = '127.0.0.1'
export const encodingAESKey = process.env.BENCH_MODE === 'aes' ? account.encodingAESKey : undefined

/** Tells the orchestrator that the server listens; and no server outlives it. */
export function ready() {
  process.on('disconnect', () => process.exit())
  process.on('SIGTERM', () => process.exit())
  process.send('ready')
}
