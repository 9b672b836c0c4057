import type { Check, CheckProblem, Checks } from '../endpoint-check.js'

/** The rules of products that are functions. They say what is wrong, never what somebody wrote. */

type Fields = Readonly<Record<string, unknown>>

const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value : [])
const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {})

/** Where the entry that is one too many stands. */
function beyond(entries: readonly Fields[], counts: (entry: Fields) => boolean, max: number): number | undefined {
  const places = entries.flatMap((entry, index) => (counts(entry) ? [index] : []))
  return places[max]
}

const isOf =
  (...types: readonly string[]) =>
  (entry: Fields): boolean =>
    types.includes(String(entry.type))
const isBanner = (entry: Fields): boolean => entry.type === 'link' && entry.showtype === 'banner'
const countsAmongThree = (entry: Fields): boolean => isOf('card', 'user', 'link')(entry) && !isBanner(entry)

const productActions: Check = ({ action_list }) => {
  const entries = listOf(action_list)
  const at = (index: number, problem: string): CheckProblem => ({ field: `action_list[${index}]`, problem, hint: 'Leave it out' })
  for (const type of ['card', 'user', 'text']) {
    const index = beyond(entries, isOf(type), 1)
    if (index !== undefined) return at(index, `is a second entry of type ${type}, and the limit is 1`)
  }
  const fourth = beyond(entries, countsAmongThree, 3)
  if (fourth !== undefined) return at(fourth, 'is the fourth of plain links, cards and accounts, and the limit is 3')
  const media = entries.findIndex(isOf('media'))
  return media >= 0 && entries.some(isBanner) ? at(media, 'is a video beside a link that is shown as a banner') : undefined
}

/** What counts as a purchase channel is our reading: Weixin's page does not say it in one place. In doubt nothing is refused. */
const productRetailPrice: Check = ({ base_info, action_info }) => {
  const { store_mgr_type, store_vendorid_list, retail_price } = fieldsOf(base_info)
  const entries = listOf(fieldsOf(action_info).action_list)
  const isSold = store_mgr_type !== 'custom' || listOf(store_vendorid_list).length > 0 || entries.some(isOf('product', 'store'))
  if (isSold || retail_price !== undefined || entries.some((entry) => entry.retail_price !== undefined)) return undefined
  return {
    field: 'action_info.action_list',
    problem: 'needs an entry of type price: there is no purchase channel',
    hint: "Add { type: 'price', retail_price: '19.90' }",
  }
}

const productDetails: Check = ({ banner_list, detail_list }) =>
  listOf(banner_list).length + listOf(detail_list).length > 0
    ? undefined
    : { field: 'banner_list', problem: 'is missing: give entries in at least one of banner_list, detail_list' }

const productModules: Check = ({ module_list }) => {
  const seen = new Set<unknown>()
  for (const [index, { type }] of listOf(module_list).entries()) {
    if (seen.has(type)) return { field: `module_list[${index}]`, problem: 'is a second module of its type, and the limit is 1', hint: 'Leave it out' }
    seen.add(type)
  }
  return undefined
}

const digits: Readonly<Record<string, number>> = { ean13: 13, ean8: 8 }

/** The check digit is left alone: samples of Weixin's own manual have wrong ones. `productChecksWithDigit` looks at it too. */
const productKey: Check = ({ keystandard, keystr }) => {
  const count = digits[String(keystandard)]
  if (count === undefined || new RegExp(`^\\d{${count}}$`).test(String(keystr))) return undefined
  return { field: 'keystr', problem: `has to be ${count} digits for ${keystandard}`, hint: "Codes of the merchant's own are of keystandard 'qrcode'" }
}

/** The digits before the last count 3 and 1 by turns, from the right; the last makes the sum a multiple of 10 (GB 12904). */
function hasCheckDigit(code: string): boolean {
  const sum = [...code].reverse().reduce((total, digit, index) => total + Number(digit) * (index % 2 === 1 ? 3 : 1), 0)
  return sum % 10 === 0
}

const productKeyWithDigit: Check = (fields) => {
  const found = productKey(fields)
  if (found || digits[String(fields.keystandard)] === undefined || hasCheckDigit(String(fields.keystr))) return found
  return { field: 'keystr', problem: 'has a check digit that does not fit', hint: 'Read the bar code again' }
}

export const productChecks: Checks = { productActions, productRetailPrice, productDetails, productModules, productKey }
/** With the check digit of bar codes, which Weixin's manual does not ask for. */
export const productChecksWithDigit: Checks = { ...productChecks, productKey: productKeyWithDigit }
