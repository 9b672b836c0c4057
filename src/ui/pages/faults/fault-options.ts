/** What an option of a fault holds, as it is typed in. */
const numbers: ReadonlySet<string> = new Set(['times', 'after', 'probability', 'ms', 'errcode', 'status'])
const patterns: ReadonlySet<string> = new Set(['path', 'type'])

export const isNumber = (option: string): boolean => numbers.has(option)

/**
 * Options as the server takes them. `/…/` is a regular expression, as it is written in code.
 * @returns the name of the first that is no number, where one has to be
 */
export function optionsOf(typed: Readonly<Record<string, string>>): { readonly options: Readonly<Record<string, unknown>> } | { readonly wrong: string } {
  const options: Record<string, unknown> = {}
  for (const [name, text] of Object.entries(typed)) {
    const given = text.trim()
    if (given === '') continue
    if (isNumber(name)) {
      const value = Number(given)
      if (!Number.isFinite(value)) return { wrong: name }
      options[name] = value
      continue
    }
    const pattern = patterns.has(name) ? /^\/(.+)\/([a-z]*)$/.exec(given) : null
    options[name] = pattern ? { regex: pattern[1], ...(pattern[2] && { flags: pattern[2] }) } : given
  }
  return { options }
}
