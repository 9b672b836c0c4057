import { createApi, type EndpointClient } from '../api/endpoint.js'
import { productChecks, productChecksWithDigit } from '../catalogue/endpoints/product-checks.js'
import type { ProductApi } from '../generated/api/product.js'
import { productShapes } from '../generated/api/product-shapes.js'
import { merchantInfoOfBothKinds } from './merchant-info.js'

export type * from '../generated/api/product.js'

export interface ProductOptions {
  /** Refuses bar codes whose check digit does not fit. Weixin's manual does not ask for it, and its own samples would fail. `false`, if left out. */
  readonly checkDigit?: boolean | undefined
}

/** `account.product`: products that are found by scanning. */
export function createProduct(client: EndpointClient, { checkDigit = false }: ProductOptions = {}): ProductApi {
  const checks = checkDigit ? productChecksWithDigit : productChecks
  const api = createApi<ProductApi>({ at: 'product', shapes: productShapes, client, checks })
  return { ...api, merchantInfo: { ...api.merchantInfo, get: merchantInfoOfBothKinds(api.merchantInfo.get) } }
}
