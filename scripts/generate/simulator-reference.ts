import { faultTable } from '../../src/simulator/faults/table.js'
import { ruleTable } from '../../src/simulator/rule-table.js'

/** The reference pages of the simulator's switches and faults. */

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
const code = (text: string): string => `\`${text}\``

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

export function rulesPage(): string {
  const rows = Object.entries(ruleTable).map(([name, { value, source, doc }]) => [code(name), code(JSON.stringify(value)), source, doc])
  return `# Rules of the simulator

Written by \`npm run generate\`. What the platform does by default, and what else it may be made to do: \`createSimulator({ rules: { deliveries: 4 } })\`, or \`simulator.rules.deliveries = 4\` at any time.

\`official\`: the platform says so. \`community\`: its users have seen it. \`peer\`: other SDKs rely on it. \`inferred\`: nobody says; it is what we think most likely.

${table(['rule', 'default', 'known from', 'what it is'], rows)}
`
}

const words = {
  en: {
    title: 'Faults of the simulator',
    lead: 'Written by `npm run generate`. `simulator.faults.on(name, options)`, `simulator.account().faults.on(name, options)`, or `POST /_hongyan/faults`. All take `times`, `after` and `probability`; those of calls `path`, those of deliveries `type`: a text, a beginning that ends in a slash, or a regular expression.',
    head: ['fault', 'strikes', 'what it does', 'if left out'],
    strikes: { calls: 'calls', deliveries: 'deliveries', 'at once': 'at once' },
    needs: 'needs',
  },
  zh: {
    title: '模拟器的故障',
    lead: '由 `npm run generate` 生成。`simulator.faults.on(名称, 选项)`、`simulator.account().faults.on(名称, 选项)`，或 `POST /_hongyan/faults`。都可以给 `times`（次数）、`after`（先放过几次）、`probability`（概率）；调用类有 `path`，推送类有 `type`：文字、以斜杠结尾的开头，或正则表达式。',
    head: ['故障', '对象', '作用', '默认值'],
    strikes: { calls: '调用', deliveries: '推送', 'at once': '立即' },
    needs: '必须给出',
  },
} as const

export function faultsPage(language: 'en' | 'zh'): string {
  const { title, lead, head, strikes, needs } = words[language]
  const rows = Object.entries(faultTable).map(([name, fault]) => {
    const usual = 'usual' in fault ? Object.entries(fault.usual).map(([option, value]) => code(`${option}: ${value}`)) : []
    const needed = 'needs' in fault ? [`${needs} ${fault.needs.map(code).join(', ')}`] : []
    return [code(name), strikes[fault.strikes], fault[language], [...usual, ...needed].join(', ')]
  })
  return `# ${title}\n\n${lead}\n\n${table(head, rows)}\n`
}
