import { describe, expect, test, vi } from 'vitest'
import { readQuery } from '../../src/wire/query.js'

// On a busy machine.
vi.setConfig({ testTimeout: 60_000 })

describe('readQuery', () => {
  test('reads all seven parameters, in any order, between any others', () => {
    const search = 'a=1&openid=o1&msg_signature=m&encrypt_type=aes&x&nonce=12&=y&timestamp=1&signature=s&echostr=e&b='
    expect(readQuery(search)).toEqual({ signature: 's', timestamp: '1', nonce: '12', encrypt_type: 'aes', msg_signature: 'm', echostr: 'e', openid: 'o1' })
  })

  test.each([
    ['nothing', '', {}],
    ['ampersands alone', '&&&', {}],
    ['an equals sign alone', '=', {}],
    ['a name without an equals sign', 'signature&nonce=1', { nonce: '1' }],
    ['an empty value', 'signature=&nonce=1', { signature: '', nonce: '1' }],
    ['a value with equals signs', 'echostr=a==&nonce=1', { echostr: 'a==', nonce: '1' }],
    ['a percent sign that is decoded', 'echostr=a%2Fb%3d', { echostr: 'a/b=' }],
    ['a plus, which is a blank', 'echostr=a+b%2B', { echostr: 'a b+' }],
    ['Chinese', 'openid=%E4%B8%AD', { openid: '中' }],
    ['a name in another case', 'Signature=1', {}],
    ['an encoded name', '%73ignature=1', {}],
    ['a name with brackets', 'signature[]=1&signature[0]=2', {}],
    ['a question mark before the name', '?signature=1', {}],
    ['dangerous names', '__proto__=1&constructor=2&hasOwnProperty=3', {}],
    ['others that stand twice', 'a=1&a=2&nonce=3', { nonce: '3' }],
    ['others that cannot be decoded', 'a=%&nonce=3', { nonce: '3' }],
  ])('reads %s', (_, search, query) => {
    expect(readQuery(search)).toEqual(query)
  })

  test.each([
    'signature=a&signature=b',
    'signature=a&signature=a',
    'signature=&signature=a',
    'timestamp=1&x=2&timestamp=3',
    'nonce=1&nonce=',
    'openid=%',
    'echostr=%zz',
    'signature=%C3',
    'nonce=%ED%A0%80',
  ])('refuses %s', (search) => {
    expect(readQuery(search)).toBeUndefined()
  })

  test.each([
    ['ampersands', '&'],
    ['equals signs', '='],
    ['names', 'a&'],
    ['names and one value at the end', 'signature&'],
    ['parameters', 'a=1&'],
    ['percent signs', '%'],
  ])('takes time in proportion to a query full of %s', (_, piece) => {
    const run = (): number => {
      const search = `${piece.repeat(Math.ceil((1024 * 1024) / piece.length))}nonce=1`
      const start = process.cpuUsage()
      readQuery(search)
      const { user, system } = process.cpuUsage(start)
      return user + system
    }
    expect(Math.min(run(), run())).toBeLessThan(16 * 50_000)
  })
})
