import type { Check, Checks } from '../endpoint-check.js'

/** The rules of menus that are functions. They say what is wrong, never what somebody wrote. */

type Fields = Readonly<Record<string, unknown>>

const MAX_DOMAINS = 3
const gone = ['sex', 'country', 'province', 'city', 'language']

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== ''
const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value : [])

const menuTwoLevels: Check = ({ sub_button }) =>
  listOf(sub_button).length > 0 ? { field: 'sub_button', problem: 'is a third level, and a menu has two', hint: 'Leave it out' } : undefined

const menuMatchRule: Check = (rule) => {
  const old = gone.find((name) => isGiven(rule[name]))
  if (old !== undefined) return { field: old, problem: 'can no longer be asked for', hint: 'Give tag_id or client_platform_type' }
  return isGiven(rule.tag_id) || isGiven(rule.client_platform_type)
    ? undefined
    : { field: 'tag_id', problem: 'is missing: give at least one of tag_id, client_platform_type' }
}

/** The platform's own pages are no outside domain. */
const isOutside = (host: string): boolean => !/(?:^|\.)qq\.com$/.test(host)

const menuDomains: Check = ({ button }) => {
  const urls = listOf(button).flatMap((each) => [each.url, ...listOf(each.sub_button).map(({ url }) => url)])
  const hosts = new Set(urls.flatMap((url) => (typeof url === 'string' && URL.canParse(url) ? [new URL(url).hostname] : [])).filter(isOutside))
  if (hosts.size <= MAX_DOMAINS) return undefined
  return { field: 'button', problem: `leads to ${hosts.size} domains, and the limit for a conditional menu is ${MAX_DOMAINS}` }
}

export const menuChecks: Checks = { menuTwoLevels, menuMatchRule, menuDomains }
