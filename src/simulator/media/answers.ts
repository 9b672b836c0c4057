import { refusalAnswer } from '../api/answers.js'
import { type Outcome, WireAnswer } from '../api/endpoint.js'
import type { Ground } from '../core/ground.js'
import type { WeixinError } from '../core/weixin-error.js'
import { endingOf } from './limits.js'
import type { Medium } from './state.js'

/** A file as the platform gives it. */
export const fileAnswer = ({ id, type, data, filename }: Medium): WireAnswer =>
  new WireAnswer({
    status: 200,
    type,
    body: data,
    headers: { 'Content-disposition': `attachment; filename="${id}.${endingOf(filename)}"` },
  })

/** A refusal where a file was asked for: JSON, which by a switch says it were text. */
export function fileRefused(refusal: WeixinError, ground: Ground): Outcome {
  if (!ground.rules.mediaErrorsAsText) return refusal
  return new WireAnswer({ ...refusalAnswer(refusal, ground).answer, type: 'text/plain' })
}
