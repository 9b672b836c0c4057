import { describe, expect, test } from 'vitest'
import { ApiError } from '../../src/errors.js'
import { errcodeFacts } from './errcode-rows.js'
import { createBench, failureOf, says } from './weixin.js'

/** Each error row of the facts over the line: code, words without their tail, family and reason; in both forms of the tail. */

const tails = [
  ['hint', ' hint: [BcYrSa0476e452]', 'BcYrSa0476e452'],
  ['rid', ' rid: 68aeabf1-21ea7962-3a442456', '68aeabf1-21ea7962-3a442456'],
] as const

describe.each(tails)('with a tail of %s', (_name, tail, rid) => {
  test.each(errcodeFacts)('$errcode $errmsg', async ({ errcode, errmsg, family, reason }) => {
    const { api, weixin } = createBench()
    weixin.answers(says(errcode, `${errmsg}${tail}`))
    const error = await failureOf(api.post('/card/get', {}))
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ errcode, errmsg, family, reason, rid, endpoint: '/card/get', outcome: family === 'busy' ? 'unknown' : 'refused' })
    expect(error.message).toContain(`/card/get answered ${errcode}: ${errmsg}`)
    // In both languages, so that whoever reads the log understands it.
    expect(error.message).toMatch(/[\u4e00-\u9fff]/)
  })
})

test('all rows are here', () => {
  expect(errcodeFacts).toHaveLength(147)
  expect(new Set(errcodeFacts.map(({ errcode }) => errcode)).size).toBe(147)
})
