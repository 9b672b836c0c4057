import type { Words } from '../../src/catalogue/descriptor.js'
import type { Condition, EndpointField, Rule, Value } from '../../src/catalogue/endpoint.js'

/** Limits and rules as sentences, for hovers and reference pages. */

/** What a value may be, besides its type; nothing for most. */
export function limitsOf(field: EndpointField): Words[] {
  const words = valueLimits(field)
  if (field.requiredWhen) words.push({ zh: `${condition(field.requiredWhen).zh} 时必填`, en: `required when ${condition(field.requiredWhen).en}` })
  return words
}

function valueLimits(value: Value): Words[] {
  const words: Words[] = []
  const add = (zh: string, en: string): number => words.push({ zh, en })
  switch (value.kind) {
    case 'list':
      if (value.max !== undefined) add(`最多 ${value.max} 个`, `at most ${value.max} entries`)
      if (value.min !== undefined) add(`至少 ${value.min} 个`, `at least ${value.min} entries`)
      words.push(...valueLimits(value.item).map(({ zh, en }) => ({ zh: `每个${zh}`, en: `each ${en}` })))
      break
    case 'record':
      words.push(...valueLimits(value.item).map(({ zh, en }) => ({ zh: `每个${zh}`, en: `each ${en}` })))
      break
    case 'file':
      if (value.maxBytes !== undefined) add(`最多 ${value.maxBytes} 字节`, `at most ${value.maxBytes} bytes`)
      if (value.types) add(value.types.join('、'), value.types.join(', '))
      break
    case 'object':
    case 'json':
      break
    default: {
      const { kind, maxBytes, maxChars, pattern, min, max, as } = value
      if (maxBytes !== undefined) {
        // Limits that Weixin gives in Chinese characters are thrice as many bytes; others (ids, URLs) are not.
        const chinese = kind === 'text' && maxBytes % 3 === 0
        add(
          `最多 ${maxBytes} 字节（UTF-8${chinese ? `，${maxBytes / 3} 个汉字` : ''}）`,
          `at most ${maxBytes} bytes in UTF-8${chinese ? ` (${maxBytes / 3} Chinese characters)` : ''}`,
        )
      }
      if (maxChars !== undefined) add(`最多 ${maxChars} 个字符`, `at most ${maxChars} characters`)
      if (pattern) words.push(pattern.means)
      if (min !== undefined && max !== undefined) add(`${min} 到 ${max}`, `${min} to ${max}`)
      else if (min !== undefined) add(`不小于 ${min}`, `not less than ${min}`)
      else if (max !== undefined) add(`不大于 ${max}`, `not more than ${max}`)
      if (kind === 'time') add('unix 秒', 'unix seconds')
      if (kind === 'fen') add('分', 'fen')
      if (kind === 'id' && as === 'number') add('以数字发送', 'sent as a number')
    }
  }
  return words
}

const several = (values: readonly (string | number | boolean)[], or: string): string => values.map((value) => JSON.stringify(value)).join(or)

function condition({ field, is, not }: Condition): Words {
  if (is) return { zh: `${field} 为 ${several(is, ' 或 ')}`, en: `${field} is ${several(is, ' or ')}` }
  if (not) return { zh: `${field} 不为 ${several(not, ' 或 ')}`, en: `${field} is not ${several(not, ' or ')}` }
  return { zh: `有 ${field}`, en: `${field} is given` }
}

const codes = (names: readonly string[], between: string): string => names.map((name) => `\`${name}\``).join(between)

export function ruleText(rule: Rule): Words {
  const said = sentence(rule)
  if (!rule.doc || rule.rule === 'check') return said
  return { zh: `${said.zh}${rule.doc.zh}`, en: `${said.en} ${rule.doc.en}` }
}

function sentence(rule: Rule): Words {
  switch (rule.rule) {
    case 'exactly one':
      return { zh: `${codes(rule.of, '、')} 必须且只能填一个。`, en: `Exactly one of ${codes(rule.of, ', ')}.` }
    case 'at least one':
      return { zh: `${codes(rule.of, '、')} 至少填一个。`, en: `At least one of ${codes(rule.of, ', ')}.` }
    case 'at most one':
      return { zh: `${codes(rule.of, '、')} 最多填一个。`, en: `At most one of ${codes(rule.of, ', ')}.` }
    case 'needs': {
      const { zh, en } = condition(rule.needs)
      return { zh: `只有 ${zh} 时才能填 \`${rule.field}\`。`, en: `\`${rule.field}\` only if ${en}.` }
    }
    case 'together':
      return { zh: `${codes(rule.of, '、')} 合计最多 ${rule.max} 个。`, en: `${codes(rule.of, ', ')} hold at most ${rule.max} entries together.` }
    case 'order':
      return { zh: `\`${rule.of[0]}\` 不大于 \`${rule.of[1]}\`。`, en: `\`${rule.of[0]}\` is not greater than \`${rule.of[1]}\`.` }
    case 'check':
      return rule.doc
  }
}
