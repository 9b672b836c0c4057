import { cardInvoiceShapes } from '../../generated/api/card-invoice-shapes.js'
import { type Call, type Endpoint, endpoint, type MaybePromise, type Outcome } from '../api/endpoint.js'
import { type FormCodes, formRefusal, shapesByPath } from '../api/form.js'
import type { JsonObject } from '../core/row.js'
import { weixinError } from '../core/weixin-error.js'

const shapeOf = shapesByPath(cardInvoiceShapes)

const CODES: FormCodes = { missing: {}, otherMissing: 72031, tooLong: 72031, wrongKind: 72031 }

/** As `cardEndpoint`: whatever is wrong with a request is 72031, or 73001 where the platform itself makes the invoice out. */
export function invoiceEndpoint(path: string, handle: (call: Call) => MaybePromise<Outcome>, wrong = 72031): Endpoint {
  const shape = shapeOf(path)
  const codes = wrong === 72031 ? CODES : { missing: {}, otherMissing: wrong, tooLong: wrong, wrongKind: wrong }
  return endpoint(path, (call) => {
    if (!call.ground.rules.invoiceRight) return weixinError(72015)
    return formRefusal(shape, call.body, codes) ?? handle(call)
  })
}

export const jsonOf = (value: unknown): JsonObject => JSON.parse(JSON.stringify(value ?? {})) as JsonObject
