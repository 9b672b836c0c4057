import type { RuleValues } from './core/rule.js'
import { ruleTable } from './rule-table.js'

export type Rules = RuleValues<typeof ruleTable>

export function defaultRules(): Rules {
  return Object.fromEntries(Object.entries(ruleTable).map(([name, { value }]) => [name, value])) as Rules
}
