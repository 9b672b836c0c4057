/** `docs/benchmarks.md` in either language, of figures that were measured. */

const words = {
  en: {
    title: 'Benchmarks',
    other: '[中文](benchmarks.zh-CN.md)',
    intro:
      'Written by `npm run bench:report`. Ratios within one run say more than absolute figures: those are the machine’s as much as ours. The bare server is a committed file (`bench/servers/bare.mjs`) that reads the body and sends as many bytes as we do; it is the limit. Where rounds were run, the figure is their median, and the spread their least and most.',
    machine: 'Machine',
    head: ['', 'measured', 'spread', 'bar', ''],
    ok: 'kept',
    missed: 'missed',
    date: 'Measured',
    unfinished: 'Not measured yet',
  },
  zh: {
    title: '性能测试',
    other: '[English](benchmarks.md)',
    intro:
      '由 `npm run bench:report` 生成。同一次运行内的比值比绝对数更可信：绝对数既反映我们，也反映机器。裸服务器是仓库里的一个文件（`bench/servers/bare.mjs`），它读完请求体，发送与我们一样多的字节；它就是上限。跑了多轮的，取中位数，并列出最小与最大。',
    machine: '机器',
    head: ['', '实测', '范围', '目标', ''],
    ok: '达到',
    missed: '未达到',
    date: '测量时间',
    unfinished: '尚未测量',
  },
}

const digits = (value) => (Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2)

function written(value, unit = '') {
  if (!Number.isFinite(value)) return '–'
  const text = value.toLocaleString('en', { minimumFractionDigits: digits(value), maximumFractionDigits: digits(value) })
  return unit === '×' ? `${text}×` : unit === '/s' ? `${text}/s` : unit ? `${text} ${unit}` : text
}

const isKept = ({ value, bar, wants }) => (wants === '≥' ? value >= bar : wants === '<' ? value < bar : value <= bar)

function table(rows, language) {
  const { head, ok, missed } = words[language]
  const lines = rows.map((row) => {
    const spread = row.spread ? `${written(row.spread[0])}–${written(row.spread[1])}` : ''
    const verdict = row.bar === undefined ? '' : isKept(row) ? ok : `**${missed}**`
    return [row[language], written(row.value, row.unit), spread, row.bar === undefined ? '' : `${row.wants} ${written(row.bar, row.unit)}`, verdict]
  })
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), '|---|---:|---:|---:|---|', ...lines.map(line)].join('\n')
}

/**
 * @param language 'en' or 'zh'
 * @param parts those of parts.mjs
 * @param kept what was measured of each, by name: `{ figures, machine, date, versions }`
 */
export function benchmarksPage(language, parts, kept) {
  const { title, other, intro, machine, date, unfinished } = words[language]
  const sections = parts.map((part) => {
    const entry = kept[part.name]
    if (!entry) return `## ${part[language]}\n\n${unfinished}.`
    const { cpu, cpus, platform, node } = entry.machine
    return `## ${part[language]}\n\n${table(part.rows(entry.figures), language)}\n\n${date}: ${entry.date.slice(0, 10)}. ${machine}: ${cpu}, ${cpus} × ${platform}, Node ${node}.${entry.versions ? ` ${entry.versions}` : ''}`
  })
  return `# ${title}\n\n${other}\n\n${intro}\n\n${sections.join('\n\n')}\n`
}
