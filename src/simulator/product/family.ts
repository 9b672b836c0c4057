import { defineFamily } from '../core/family.js'
import { productEndpoints } from './endpoints.js'
import { productAsyncJob, productReviewJob } from './review.js'
import { products } from './state.js'

/** Products that are found by scanning. */
export const productFamily = defineFamily({
  name: 'product',
  states: [products],
  endpoints: productEndpoints,
  jobs: [productReviewJob, productAsyncJob],
})
