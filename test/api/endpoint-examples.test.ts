import { describe, expect, test } from 'vitest'
import { decodeAnswer } from '../../src/api/endpoint-decode.js'
import { encodeRequest } from '../../src/api/endpoint-encode.js'
import { rowOf } from '../../src/api/errcodes.js'
import { toEndpointShape } from '../../src/catalogue/endpoint-shape.js'
import { families } from '../../src/catalogue/endpoints/index.js'
import { sample } from './endpoint-sample.js'

/** Whatever is in the catalogue has to be sound. */
describe.each([...families, sample])('$name', ({ endpoints, checks = {} }) => {
  test.each(endpoints)('$call: its example passes its own checks, and the answer reads as it stands', (endpoint) => {
    const shape = toEndpointShape(endpoint)
    const { request, response } = endpoint.example
    expect(() => encodeRequest(shape, request, checks)).not.toThrow()
    if (endpoint.answer !== 'binary') expect(decodeAnswer(shape.response, response)).toEqual(response)
  })

  test.each(endpoints)('$call: each rule that is a function has one', (endpoint) => {
    const text = JSON.stringify(toEndpointShape(endpoint).request)
    for (const [, name] of text.matchAll(/"rule":"check","name":"([^"]*)"/g)) expect(Object.keys(checks)).toContain(name)
  })
})

describe.each(families)('$name', ({ endpoints }) => {
  test.each(endpoints)('$call: its reasons are those of the table of errcodes', ({ path, errors = [] }) => {
    const ours = errors.map(({ code, reason }) => [code, reason])
    expect(ours).toEqual(errors.map(({ code }) => [code, rowOf(code, path)?.reason]))
  })

  test.each(endpoints)('$call: no errcode twice', ({ errors = [] }) => {
    expect(new Set(errors.map(({ code }) => code)).size).toBe(errors.length)
  })
})
