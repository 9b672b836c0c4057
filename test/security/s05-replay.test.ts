import { describe, expect, test } from 'vitest'
import { eventXml, plainPush, sealedPush, signedQuery, textXml } from '../support/pushes.js'
import { guarded, now } from './guarded.js'

const pushes = {
  plain: (timestamp: number) => plainPush({ timestamp, xml: eventXml('subscribe', { time: timestamp }) }),
  safe: (timestamp: number) => sealedPush({ timestamp, xml: eventXml('subscribe', { time: timestamp }) }),
}

describe.each(['plain', 'safe'] as const)('S5: the time window in %s mode', (mode) => {
  const push = pushes[mode]

  test.each([-300, -299, -20, -1, 0, 1, 20, 299, 300])('a timestamp %i s off is taken', async (skew) => {
    const { accepts } = guarded(mode)
    await accepts(push(now + skew))
  })

  test.each([-301, -3600, -86_400, 301, 3600, 86_400])('a timestamp %i s off is refused, and the log says by how much', async (skew) => {
    const { post, refuses, log } = guarded(mode)
    await refuses(() => post(push(now + skew)), 'timestamp')
    expect(log.lines[0]?.details).toEqual({ reason: 'timestamp', skewSeconds: -skew, toleranceSeconds: 300 })
    expect(log.lines[0]?.message).toMatch(/clock/)
  })

  test('the edge is where the clock is: a push that was taken is refused when 301 s have gone', async () => {
    const { post, accepts, refuses, clock } = guarded(mode)
    await accepts(push(now))
    await clock.advance(300_999)
    expect((await post(push(now))).status).toBe(200)
    await clock.advance(1)
    await refuses(() => post(push(now)), 'timestamp')
  })

  test('a clock that was put back takes the same pushes again', async () => {
    const { accepts, refuses, post, clock } = guarded(mode)
    clock.set((now + 600) * 1000)
    await refuses(() => post(push(now)), 'timestamp')
    clock.set(now * 1000)
    await accepts(push(now))
  })

  test('the window is an option', async () => {
    const { accepts, refuses, post } = guarded(mode, { toleranceSeconds: 20 })
    await accepts(push(now - 20))
    await refuses(() => post(push(now - 21)), 'timestamp')
    await refuses(() => post(push(now + 21)), 'timestamp')
  })

  test.each([19, 0, -1, Number.NaN, Number.POSITIVE_INFINITY])('but not of %d s: a repeated delivery keeps its timestamp', (toleranceSeconds) => {
    expect(() => guarded(mode, { toleranceSeconds })).toThrow('toleranceSeconds')
  })

  test.each([
    '',
    '0',
    '-1',
    `0${now}`,
    `+${now}`,
    `${now}.0`,
    `${now}e0`,
    `0x${now.toString(16)}`,
    `%20${now}`,
    'NaN',
    'now',
    '999999999999',
    `${now}000`,
    `${now}%00`,
    `${now}%0A`,
  ])('a timestamp written %j is none, signed or not', async (timestamp) => {
    const { post, refuses } = guarded(mode)
    const { search, body } =
      mode === 'plain'
        ? plainPush({ timestamp: decodeURIComponent(timestamp.replace('+', '%2B')) })
        : sealedPush({ timestamp: decodeURIComponent(timestamp.replace('+', '%2B')) })
    const raw = search.replace(/timestamp=[^&]*/, `timestamp=${timestamp.replace('+', '%2B')}`)
    await refuses(() => post({ search: raw, body }), 'query')
  })

  test('seconds beyond 2038 are as good as others', async () => {
    const later = 4_102_444_800
    const { accepts, clock } = guarded(mode)
    clock.set(later * 1000)
    await accepts(push(later))
  })

  test('the URL check has the same window', async () => {
    const { get, refuses } = guarded(mode)
    expect((await get(signedQuery({ timestamp: now - 300, echostr: '1' }))).status).toBe(200)
    await refuses(() => get(signedQuery({ timestamp: now - 301, echostr: '1' })), 'timestamp')
    await refuses(() => get(signedQuery({ timestamp: now + 301, echostr: '1' })), 'timestamp')
  })

  test('the same push again runs no handler again, and gets the same answer to the byte', async () => {
    const { account, accepts, post, runs, clock } = guarded(mode)
    const same = push(now)
    const first = await accepts(same)
    for (const wait of [0, 5000, 5000, 5000]) {
      await clock.advance(wait)
      expect(await post(same)).toEqual(first)
    }
    expect(runs).toHaveLength(1)
    expect(account.inbox.stats()).toMatchObject({ pushes: 1, repeats: 4 })
  })

  test('the same push with another timestamp and nonce is still the same', async () => {
    const { accepts, post, runs } = guarded(mode)
    const make = (timestamp: number) => (mode === 'plain' ? plainPush({ timestamp, xml: textXml() }) : sealedPush({ timestamp, xml: textXml() }))
    const first = await accepts(make(now))
    expect(await post(make(now + 5))).toEqual(first)
    expect(runs).toHaveLength(1)
  })
})

describe('S5: plain mode, whose signature covers no body', () => {
  const stamp = { timestamp: now, nonce: '12345' }

  test('a signature that came with one body is refused with another', async () => {
    const { accepts, post, refuses } = guarded('plain')
    const { search, body } = plainPush({ ...stamp, xml: textXml({ content: '查券 1' }) })
    const first = await accepts({ search, body })
    for (const other of [textXml({ content: '查券 2' }), `${body} `, body.toUpperCase(), '', '<xml>', eventXml('subscribe')])
      await refuses(() => post({ search, body: other }), 'signature-reused')
    expect(await post({ search, body })).toEqual(first)
  })

  test('so it is when the first body was malformed', async () => {
    const { post, refuses } = guarded('plain')
    const { search } = plainPush(stamp)
    expect((await post({ search, body: '<xml>' })).status).toBe(400)
    await refuses(() => post({ search, body: textXml() }), 'signature-reused')
  })

  test('so it is as bytes and as text alike', async () => {
    const { accepts, post, runs, refuses } = guarded('plain')
    const { search, body } = plainPush({ ...stamp, xml: textXml() })
    const first = await accepts({ search, body })
    expect(await post({ search, body: Buffer.from(body) })).toEqual(first)
    expect(runs).toHaveLength(1)
    await refuses(() => post({ search, body: Buffer.from(`${body}\n`) }), 'signature-reused')
  })

  test('other parameters, in another order, make no new signature of it', async () => {
    const { accepts, post, refuses } = guarded('plain')
    const { search, body } = plainPush({ ...stamp, xml: textXml() })
    await accepts({ search, body })
    for (const other of [`${search}&x=1`, search.split('&').reverse().join('&'), `${search}&openid=o2`, `${search}&encrypt_type=raw`, `&&${search}`]) {
      await refuses(() => post({ search: other, body: eventXml('subscribe') }), 'signature-reused')
    }
  })

  test('nor does another spelling: a signature has one', async () => {
    const { accepts, post, runs } = guarded('plain')
    const { search, body } = plainPush({ ...stamp, xml: textXml() })
    await accepts({ search, body })
    const signature = search.slice('signature='.length, 'signature='.length + 40)
    const spellings = [
      signature.toUpperCase(),
      // The same low bytes: an `a` and a `š`. Compared as Latin-1 the two are one signature, and the ledger would know only the first.
      ...[0x100, 0x200, 0x4e00].map((offset) => encodeURIComponent(String.fromCharCode(signature.charCodeAt(0) + offset) + signature.slice(1))),
      `${signature}%00`,
      `%20${signature}`,
    ]
    for (const spelling of spellings) {
      const answer = await post({ search: search.replace(signature, spelling), body: eventXml('subscribe') })
      expect(answer).toMatchObject({ status: 403, body: '' })
    }
    expect(runs).toHaveLength(1)
    // Percent-encoded digits are the same text once they are decoded, and so the same signature.
    const encoded = signature.replace(/^./, (digit) => `%${digit.charCodeAt(0).toString(16)}`)
    expect((await post({ search: search.replace(signature, encoded), body: eventXml('subscribe') })).status).toBe(403)
    expect(runs).toHaveLength(1)
  })

  test('the signature of a URL check is spent by it: nobody who saw the URL can post with it', async () => {
    const { get, post, refuses } = guarded('plain')
    const check = signedQuery({ ...stamp, echostr: '4375120948345356249' })
    const first = await get(check)
    expect(first).toMatchObject({ status: 200, body: '4375120948345356249' })
    await refuses(() => post({ search: check, body: textXml() }), 'signature-reused')
    await refuses(() => post({ search: check.replace(/&echostr=.*/, ''), body: textXml() }), 'signature-reused')
    await refuses(() => get(check.replace(/echostr=.*/, 'echostr=1')), 'signature-reused')
    expect(await get(check)).toEqual(first)
  })

  test('and that of a push by the push', async () => {
    const { accepts, get, refuses } = guarded('plain')
    const { search, body } = plainPush({ ...stamp, xml: textXml() })
    await accepts({ search, body })
    await refuses(() => get(`${search}&echostr=1`), 'signature-reused')
  })

  test('another nonce is another signature', async () => {
    const { accepts } = guarded('plain')
    await accepts(plainPush({ ...stamp, xml: textXml({ id: '1' }) }))
    await accepts(plainPush({ ...stamp, nonce: '12346', xml: textXml({ id: '2' }) }))
  })

  test('a thousand signatures are each bound to their own body', async () => {
    const { post, runs } = guarded('plain')
    const sent = Array.from({ length: 1000 }, (_, index) => plainPush({ timestamp: now, nonce: String(index), xml: textXml({ id: String(index + 1) }) }))
    for (const push of sent) expect((await post(push)).status).toBe(200)
    for (const { search } of sent) expect((await post({ search, body: textXml({ id: '9999999' }) })).status).toBe(403)
    expect(runs).toHaveLength(1000)
  })
})
