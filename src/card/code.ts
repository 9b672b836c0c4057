import { replaceCall } from '../api/endpoint.js'
import type { MethodOptions } from '../api/endpoint-call.js'
import { isDoubtful } from '../api/endpoint-error.js'
import { ApiError } from '../errors.js'
import type { CardApi, CardCodeConsumeRequest, CardCodeConsumeResponse } from '../generated/api/card.js'

/**
 * `code.consume` that looks before it leaps twice. Where Weixin is busy (-1) or no answer comes, the code is looked up:
 * if it is consumed, that was us, and the answer is made of what the look-up says; if not, it is consumed once more.
 * Should somebody else have consumed the code in that very moment, it is taken for ours: Weixin does not tell who it was.
 */
export function carefulConsume(code: CardApi['code']): CardApi['code']['consume'] {
  return replaceCall(code.consume, async (request, options) => {
    try {
      return await code.consume(request, options)
    } catch (error) {
      if (!isDoubtful(error) || options?.signal?.aborted) throw error
      const found = await lookUp(code, request, options)
      // What became of it is not known, and the first error says so.
      if (found === 'unknown') throw error
      return found ?? (await consumeAgain(code, request, options))
    }
  })
}

/** The answer, if the code is consumed; nothing, if it is not; `'unknown'`, if it can't be looked up. */
async function lookUp(
  code: CardApi['code'],
  request: CardCodeConsumeRequest,
  options?: MethodOptions,
): Promise<CardCodeConsumeResponse | 'unknown' | undefined> {
  const { code: number, card_id } = request
  try {
    const { card, openid, user_card_status } = await code.get({ code: number, card_id, check_consume: false }, options)
    return user_card_status === 'CONSUMED' ? { errcode: 0, errmsg: 'ok', card: { card_id: card.card_id }, openid } : undefined
  } catch {
    return 'unknown'
  }
}

async function consumeAgain(code: CardApi['code'], request: CardCodeConsumeRequest, options?: MethodOptions): Promise<CardCodeConsumeResponse> {
  try {
    return await code.consume(request, options)
  } catch (error) {
    if (!isDoubtful(error) && !(error instanceof ApiError && error.reason === 'consumed')) throw error
    // The first request has arrived late, or the second one is in doubt in its turn.
    const found = await lookUp(code, request, options)
    if (found === undefined || found === 'unknown') throw error
    return found
  }
}
