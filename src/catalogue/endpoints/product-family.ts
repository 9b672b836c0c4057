import type { Family } from '../endpoint.js'
import { productEndpoints } from './product.js'
import { productChecks } from './product-checks.js'

/** `account.product`. */
export const productFamily: Family = {
  name: 'product',
  at: 'product',
  interface: 'ProductApi',
  title: { zh: '商品（扫一扫）', en: 'Products' },
  doc: { zh: '扫一扫商品的创建、发布与管理。', en: 'Products that are found by scanning: made, published and managed.' },
  endpoints: productEndpoints,
  checks: productChecks,
}
