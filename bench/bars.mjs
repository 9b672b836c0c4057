/** What `npm run bench` asserts: the one place where the bars stand. Ratios, because absolute figures say more about the machine. */
export const bars = {
  /** hongyan's requests per second, where the bare node:http server's are 1. */
  ratioToBare: { plain: 0.8, aes: 0.68 },
  /** hongyan's requests per second, in multiples of co-wechat's. */
  timesCoWechat: { plain: 3, aes: 3 },
  /** hongyan's 99th percentile of latency, in multiples of the bare server's. */
  p99TimesBare: { plain: 2, aes: 2 },
  /** API calls per second, small JSON POSTs, 16 at once, where undici's `request` makes 1. */
  apiToUndici: 0.8,
  /** CPU time of `import('hongyan')`, in milliseconds. */
  importCpuMs: 40,
  /** RSS over a million pushes: whole growth, growth of the last quarter (both MB), and pushes answered with anything but 200. */
  memory: { growthMB: 60, lastQuarterMB: 3, refused: 0 },
}

const atLeast = (name, value, bar) => ({ name, value, bar, wants: '≥', ok: value >= bar })
const below = (name, value, bar) => ({ name, value, bar, wants: '<', ok: value < bar })

/** Holds figures against the bars. What was not run is not judged. */
export function judge({ load, imports, memory, api }) {
  const verdicts = []
  for (const [mode, servers] of Object.entries(load ?? {})) {
    const hongyan = servers.hongyan
    if (!hongyan) continue
    if (servers.bare) {
      verdicts.push(atLeast(`${mode}: requests/s against bare node:http`, hongyan.ratioToBare, bars.ratioToBare[mode]))
      verdicts.push(below(`${mode}: p99 against bare node:http`, hongyan.p99Ratio, bars.p99TimesBare[mode]))
    }
    if (servers['co-wechat']) verdicts.push(atLeast(`${mode}: requests/s against co-wechat`, hongyan.timesCoWechat, bars.timesCoWechat[mode]))
  }
  if (api) verdicts.push(atLeast('API: calls/s against undici request', api.ratio, bars.apiToUndici))
  if (imports) verdicts.push(below('import: CPU time, ms', imports.medianMs, bars.importCpuMs))
  if (memory) {
    verdicts.push(below('memory: growth of RSS, MB', memory.growthMB, bars.memory.growthMB))
    verdicts.push(below('memory: growth in the last quarter, MB', memory.lastQuarterMB, bars.memory.lastQuarterMB))
    verdicts.push({ name: 'memory: pushes refused', value: memory.refused, bar: bars.memory.refused, wants: '=', ok: memory.refused === bars.memory.refused })
  }
  return verdicts
}
