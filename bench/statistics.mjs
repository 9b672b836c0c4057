export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** One mode's figures: per server the medians over its rounds. Ratios are taken within each round before the median. */
export function summarise(figures) {
  const { bare, 'co-wechat': coWechat } = figures
  const summary = {}
  for (const [name, rounds] of Object.entries(figures)) {
    const of = (key) => rounds.map((figure) => figure[key])
    const against = (others, key) => others && rounds.map((figure, round) => figure[key] / others[round][key])
    const ratios = against(bare, 'rps')
    summary[name] = {
      rps: median(of('rps')),
      rpsSpread: spread(of('rps')),
      ratioToBare: ratios && median(ratios),
      ratioSpread: ratios && spread(ratios),
      timesCoWechat: coWechat && median(against(coWechat, 'rps')),
      p50: median(of('p50')),
      p95: median(of('p95')),
      p99: median(of('p99')),
      p99Ratio: bare && median(against(bare, 'p99')),
      // Where there is no /proc these are null.
      cpuUs: median(of('cpuUs')),
      cpuRatio: bare && 1 / median(against(bare, 'cpuUs')),
      disturbed: rounds.filter((figure) => figure.disturbed).length,
      loadBusy: median(of('loadBusy')),
      rounds,
    }
  }
  return summary
}

const spread = (values) => [Math.min(...values), Math.max(...values)]

/** The growth of `y` over the whole range of `x` by the line of least squares: one odd value at either end does not decide it. */
export function trend(points) {
  const mean = (pick) => points.reduce((total, point) => total + pick(point), 0) / points.length
  const [middleX, middleY] = [mean(([x]) => x), mean(([, y]) => y)]
  const slope = mean(([x, y]) => (x - middleX) * (y - middleY)) / mean(([x]) => (x - middleX) ** 2)
  return slope * (points.at(-1)[0] - points[0][0])
}
