import type { Answer } from './contract.js'

const TEXT = 'text/plain; charset=utf-8'

/** No action and no retry: the platform's own word for it, never encrypted. */
export const SUCCESS: Answer = { status: 200, type: TEXT, body: 'success' }

/** Weixin delivers again. After its last try the fan sees the fault text. */
export const UNAVAILABLE: Answer = { status: 503, type: TEXT, body: 'unavailable' }

export const xmlAnswer = (body: string): Answer => ({ status: 200, type: 'application/xml; charset=utf-8', body })
