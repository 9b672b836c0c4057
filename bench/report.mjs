const number = (value, digits = 2) => (Number.isFinite(value) ? value.toFixed(digits) : '–')
const range = (pair) => (pair ? `${number(pair[0])}–${number(pair[1])}` : '')

/** Everything that was run, for people. */
export function report({ machine, options, answers, load, imports, memory, api, verdicts }) {
  const { cpu, cpus, platform, node, pinned } = machine
  const where = pinned ? `server on core ${pinned.server}, load on core ${pinned.load}` : 'nothing pinned: no taskset here, or one core'
  const blocks = [`${cpu}, ${cpus} cores, ${platform}, Node ${node}; ${where}`]
  for (const [mode, servers] of Object.entries(load ?? {})) blocks.push(loadTable(mode, servers, answers[mode], options))
  if (api) blocks.push(apiBlock(api))
  if (imports)
    blocks.push(`import('hongyan'): ${number(imports.medianMs, 1)} ms of CPU (${number(imports.minMs, 1)}–${number(imports.maxMs, 1)}, ${imports.runs} runs)`)
  if (memory) {
    const { pushes, startMB, endMB, peakGrowthMB, lastQuarterMB, refused } = memory
    blocks.push(
      `memory over ${pushes} pushes: RSS ${number(startMB, 1)} → ${number(endMB, 1)} MB, at most ${number(peakGrowthMB, 1)} MB above the start, ` +
        `last quarter ${number(lastQuarterMB, 1)} MB; ${refused} refused`,
    )
  }
  if (verdicts.length > 0) blocks.push(verdictTable(verdicts))
  return `${blocks.join('\n\n')}\n`
}

function loadTable(mode, servers, answer, { rounds, seconds, connections }) {
  const title = `${mode}: ${connections} connections, medians of ${rounds} × ${seconds} s, answers of ${answer.bytes} bytes${answer.assumed ? ' (assumed)' : ''}`
  const head = ['server', 'requests/s', 'to bare', 'min–max', '× co-wechat', 'CPU µs', 'CPU to bare', 'p50 ms', 'p99 ms', 'p99 to bare', 'load busy']
  const rows = Object.entries(servers).map(([name, figure]) => [
    name,
    number(figure.rps, 0),
    number(figure.ratioToBare),
    range(figure.ratioSpread),
    number(figure.timesCoWechat),
    number(figure.cpuUs, 1),
    number(figure.cpuRatio),
    number(figure.p50),
    number(figure.p99),
    number(figure.p99Ratio),
    number(figure.loadBusy),
  ])
  const busy = Object.values(servers).some((figure) => figure.loadBusy > 0.9)
  // A load that is itself the narrow place makes the bare server look slow, and so every ratio good.
  const warning = busy ? '\nThe load generator was over 90 % busy: it, and not the server, was measured. Do not trust these ratios.' : ''
  const disturbed = Object.entries(servers).filter(([, figure]) => figure.disturbed > 0)
  // A busy neighbour costs the bare server most, as it waits for both cores all the time: measured, ratios to it doubled.
  const doubt =
    disturbed.length > 0
      ? `\nDisturbed by something else on this machine, thrice each: ${disturbed.map(([name, figure]) => `${name} in ${figure.disturbed} rounds`).join(', ')}.` +
        '\nSuch ratios are off either way: measure again when it is quiet, and meanwhile go by the CPU time.'
      : ''
  return `${title}\n${table([head, ...rows])}${warning}${doubt}`
}

function apiBlock({ rounds, concurrency, ratio, ratioSpread, hongyan, undici }) {
  const line = (name, { perSecond, cpuUs }) => `${name}: ${number(perSecond, 0)} calls/s, ${number(cpuUs, 1)} µs of CPU each`
  return [
    `API calls, ${concurrency} small JSON POSTs at once, medians of ${rounds} rounds`,
    line('undici request', undici),
    line('hongyan', hongyan),
    `calls/s to undici ${number(ratio)} (${range(ratioSpread)}); CPU to undici ${number(hongyan.cpuUs / undici.cpuUs)}`,
  ].join('\n')
}

function verdictTable(verdicts) {
  const rows = verdicts.map(({ name, value, bar, wants, ok }) => [name, number(value), `${wants} ${bar}`, ok ? 'pass' : 'MISSED'])
  return table([['bar', 'measured', 'wanted', ''], ...rows])
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ')).join('\n')
}
