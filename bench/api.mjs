/**
 * node bench/api.mjs [--rounds 9] [--seconds 1] [--json] [--no-assert]
 * Small JSON POSTs by the API client against undici's `request` alone. Exit code 1: the bar is missed; 2: something could not be measured.
 */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { doorUrl } from './door.mjs'
import { runForJson, startServer } from './processes.mjs'
import { median } from './statistics.mjs'

/** Calls per second, where undici's `request` makes 1. */
export const apiBar = 0.8

/**
 * @param options `rounds`, `seconds` of each turn, `concurrency`; `client`: the URL of a module with `createApiClient`
 * @returns medians over the rounds; the ratio is taken within each round
 */
export async function measureApi({ rounds = 9, seconds = 1, warmup = 1, concurrency = 16, client = doorUrl() } = {}) {
  const server = await startServer('api', 'plain')
  try {
    const settings = { port: server.port, client, rounds, ms: seconds * 1000, warmupMs: warmup * 1000, concurrency }
    const { hongyan, undici } = await runForJson('load', ['api-load.mjs', JSON.stringify(settings)])
    const ratios = hongyan.map(({ perSecond }, round) => perSecond / undici[round].perSecond)
    const of = (figures, key) => median(figures.map((figure) => figure[key]))
    return {
      rounds,
      concurrency,
      ratio: median(ratios),
      ratioSpread: [Math.min(...ratios), Math.max(...ratios)],
      hongyan: { perSecond: of(hongyan, 'perSecond'), cpuUs: of(hongyan, 'cpuUs') },
      undici: { perSecond: of(undici, 'perSecond'), cpuUs: of(undici, 'cpuUs') },
    }
  } finally {
    await server.stop()
  }
}

/** For people. */
export function reportApi({ rounds, concurrency, ratio, ratioSpread: [least, most], hongyan, undici }) {
  const line = (name, { perSecond, cpuUs }) => `${name}: ${Math.round(perSecond)} calls/s, ${cpuUs.toFixed(1)} µs of CPU each`
  return [
    `API calls, ${concurrency} small JSON POSTs at once, medians of ${rounds} rounds`,
    line('undici request', undici),
    line('hongyan', hongyan),
    `ratio ${ratio.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)}), wanted ≥ ${apiBar}: ${ratio >= apiBar ? 'pass' : 'MISSED'}`,
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '9' },
      seconds: { type: 'string', default: '1' },
      client: { type: 'string' },
      json: { type: 'boolean', default: false },
      'no-assert': { type: 'boolean', default: false },
    },
  })
  try {
    const result = await measureApi({ rounds: Number(values.rounds), seconds: Number(values.seconds), ...(values.client ? { client: values.client } : {}) })
    console.log(values.json ? JSON.stringify(result, undefined, 2) : reportApi(result))
    if (result.ratio < apiBar && !values['no-assert']) process.exitCode = 1
  } catch (error) {
    console.error(error.message)
    process.exitCode = 2
  }
}
