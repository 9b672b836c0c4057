import { doorUrl } from './door.mjs'
import { runForJson, startServer } from './processes.mjs'
import { median } from './statistics.mjs'

/**
 * Small JSON POSTs by the API client against undici's `request` alone.
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
