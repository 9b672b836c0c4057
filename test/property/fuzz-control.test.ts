import { afterEach, describe, expect, test, vi } from 'vitest'

/**
 * The fuzz test can fail: each of these breaks one thing that it is there to find.
 */

afterEach(() => {
  vi.doUnmock('../../src/wire/signature.js')
  vi.doUnmock('../../src/wire/cipher.js')
  vi.doUnmock('../../src/wire/xml.js')
  vi.doUnmock('../../src/inbox/ledger.js')
  vi.resetModules()
})

/** The harness on a source in which one file is another. */
async function fuzzWith<M extends object>(file: string, change: (actual: M) => Partial<M>, cases = 20_000) {
  // On a crowded machine the runner has been seen to give some of the modules the file itself in place of the changed one: that would be no control.
  let report: Awaited<ReturnType<typeof import('./harness.js')['fuzz']>> | undefined
  for (let tries = 0; tries < 5 && !report?.failure; tries += 1) {
    let isChanged = false
    vi.resetModules()
    vi.doMock(file, async (original) => {
      const actual = await original<M>()
      isChanged = true
      return { ...actual, ...change(actual) }
    })
    const { fuzz } = await import('./harness.js')
    if (isChanged) report = await fuzz({ seed: 3, cases })
  }
  if (report) return report
  throw new Error(`${file} could not be changed`)
}

type Signature = typeof import('../../src/wire/signature.js')

describe('the fuzz test finds', () => {
  test('a signature that is not compared at all', { timeout: 300_000 }, async () => {
    const report = await fuzzWith<Signature>('../../src/wire/signature.js', () => ({ isSignature: () => true }))
    expect(report.failure?.problem).toMatch(/nobody has signed/)
  })

  test('a signature that is compared by its low bytes', { timeout: 300_000 }, async () => {
    const report = await fuzzWith<Signature>('../../src/wire/signature.js', () => ({
      isSignature: (given, expected) => given.length === 40 && Buffer.from(given, 'latin1').equals(Buffer.from(expected, 'latin1')),
    }))
    expect(report.failure?.problem).toMatch(/nobody has signed/)
  })

  test('a signature that is good for any body', { timeout: 300_000 }, async () => {
    const report = await fuzzWith<typeof import('../../src/inbox/ledger.js')>('../../src/inbox/ledger.js', ({ Ledger }) => ({
      Ledger: class extends Ledger {
        override bind(): boolean {
          return true
        }
      },
    }))
    expect(report.failure).toMatchObject({ kind: 'signature reused', problem: expect.stringMatching(/nobody has signed/) })
  })

  test('a cipher that takes what it should not', { timeout: 300_000 }, async () => {
    const report = await fuzzWith<typeof import('../../src/wire/cipher.js')>('../../src/wire/cipher.js', ({ Cipher }) => ({
      Cipher: class extends Cipher {
        override decrypt(encrypted: string) {
          // The app id is not looked at.
          const opened = super.decrypt(encrypted)
          return opened && { ...opened, appId: 'wx0123456789abcdef' }
        }
      },
    }))
    expect(report.failure).toMatchObject({ kind: 'plain text', problem: expect.stringMatching(/nobody has signed/) })
  })

  test('a parser that crashes', { timeout: 300_000 }, async () => {
    const report = await fuzzWith<typeof import('../../src/wire/xml.js')>('../../src/wire/xml.js', ({ scanXml }) => ({
      scanXml(source) {
        const root = scanXml(source)
        if (root.children?.length === 3) root.children.push((root as unknown as { nothing: { at: never } }).nothing.at)
        return root
      },
    }))
    expect(report.failure?.problem).toMatch(/a crash: TypeError/)
  })

  test('a parser that takes too long', { timeout: 300_000 }, async () => {
    const report = await fuzzWith<typeof import('../../src/wire/xml.js')>('../../src/wire/xml.js', ({ scanXml }) => ({
      scanXml(source) {
        // Quadratic, which shows with long ones only.
        if (source.length > 30_000) for (let at = 0; at < source.length; at += 400) source.slice(at).split('')
        return scanXml(source)
      },
    }))
    expect(report.failure?.problem).toMatch(/ms of processor time/)
  })

  test('a prototype that is written to', { timeout: 300_000 }, async () => {
    const report = await fuzzWith<typeof import('../../src/wire/xml.js')>('../../src/wire/xml.js', ({ scanXml }) => ({
      scanXml(source) {
        const root = scanXml(source)
        for (const { name } of root.children ?? [])
          if (name === '__proto__') Object.defineProperty(Array.prototype, 'polluted', { value: 1, configurable: true })
        return root
      },
    }))
    Reflect.deleteProperty(Array.prototype, 'polluted')
    expect(report.failure?.problem).toBe('a prototype has changed')
  })
})
