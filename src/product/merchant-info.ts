import { replaceCall } from '../api/endpoint.js'
import type { ProductApi, ProductCategory, ProductVerified } from '../generated/api/product.js'

type GetMerchantInfo = ProductApi['merchantInfo']['get']

/** An older answer holds firm codes and categories in two lists of their own, each code for each category. Both kinds are read into `verified_list`. */
export function merchantInfoOfBothKinds(get: GetMerchantInfo): GetMerchantInfo {
  return replaceCall(get, async (request, options) => {
    const answer = await get(request, options)
    const { verified_list, verified_firm_code_list: codes = [], verified_cate_list: categories = [] } = answer
    return verified_list.length > 0 ? answer : { ...answer, verified_list: codes.flatMap((code) => toVerified(code, categories)) }
  })
}

/** A firm code stands bare, or in an object. */
function toVerified(entry: unknown, verified_cate_list: readonly ProductCategory[]): ProductVerified[] {
  const code = typeof entry === 'object' && entry !== null && 'verified_firm_code' in entry ? entry.verified_firm_code : entry
  return typeof code === 'string' || typeof code === 'number' ? [{ verified_firm_code: String(code), verified_cate_list }] : []
}
