import { charactersOf, fieldsOf, type Given, textOf } from '../api/given.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'

/** What the kind that a key begins with takes: `phrase4` is a `phrase`. Kinds that are not here take any text. */
const KINDS: Readonly<Record<string, (value: string) => boolean>> = {
  thing: (value) => charactersOf(value) <= 20,
  phrase: (value) => charactersOf(value) <= 5,
  character_string: (value) => charactersOf(value) <= 32,
  number: (value) => /^-?\d{1,32}(\.\d+)?$/.test(value),
  amount: (value) => /^[¥￥$€£]?-?\d{1,10}(\.\d+)?元?$/.test(value),
}

/** @returns 47003, which names the value */
export function valuesRefusal(data: unknown, needed: readonly string[] = []): WeixinError | undefined {
  const given = fieldsOf(data)
  for (const key of needed) if (textOf(fieldsOf(given[key]).value) === '') return invalid(key)
  for (const [key, datum] of Object.entries(given)) {
    const { value } = fieldsOf(datum)
    if (typeof value !== 'string' && typeof value !== 'number') return invalid(key)
    const kind = /^([a-z_]+)\d+$/.exec(key)?.[1] ?? ''
    const takes = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined
    if (takes && !takes(String(value))) return invalid(key)
  }
  return undefined
}

const invalid = (key: string): WeixinError => weixinError(47003, { errmsg: `argument invalid! data.${key.slice(0, 64)}.value invalid` })

/** The keys of a template: `{{thing1.DATA}}`. */
export const keysOf = (content: string): readonly string[] => [...content.matchAll(/\{\{(\w+)\.DATA\}\}/g)].map(([, key = '']) => key)

/** As the fan reads it. */
export const filled = (content: string, data: Given): string =>
  content.replace(/\{\{(\w+)\.DATA\}\}/g, (_, key: string) => textOf(fieldsOf(data[key]).value)).trim()
