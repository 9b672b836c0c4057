import { afterEach, describe, expect, it, vi } from 'vitest'
import { newFile } from './place.js'

/** Which SQLite there is depends on the Node: here it is what the test says. */

class DatabaseSync {
  readonly path: string
  constructor(path: string) {
    this.path = path
  }
}

afterEach(() => {
  vi.restoreAllMocks()
  vi.doUnmock('../../../src/sqlite/handle.js')
  vi.resetModules()
})

describe('a file is opened', () => {
  it.each([
    ['by Node’s own SQLite where it has one', { DatabaseSync }, true],
    ['by libsql elsewhere', undefined, false],
  ])('%s', async (_, native, isNative) => {
    vi.resetModules()
    vi.spyOn(process, 'getBuiltinModule').mockReturnValue(native as never)
    const { openHandle } = await import('../../../src/sqlite/handle.js')
    const handle = openHandle(':memory:', 'inbox')
    expect(handle instanceof DatabaseSync).toBe(isNative)
    if (!isNative) handle.close()
  })
})

describe('a file that cannot be opened', () => {
  const fileThatFails = async (make: (errors: typeof import('../../../src/errors.js')) => Error) => {
    vi.resetModules()
    const error = make(await import('../../../src/errors.js'))
    vi.doMock('../../../src/sqlite/handle.js', async (original) => ({
      ...(await original<object>()),
      openHandle: () => {
        throw error
      },
    }))
    const { SqliteFile } = await import('../../../src/inbox/sqlite/file.js')
    return () => new SqliteFile(newFile())
  }

  it('is refused, and why is said', async () => {
    const open = await fileThatFails(() => new Error('no way in'))
    expect(open).toThrow(expect.objectContaining({ code: 'inbox-store', message: expect.stringMatching(/inbox\.db cannot be opened: no way in/) }))
  })

  it('for want of SQLite is told by what has to be installed', async () => {
    const open = await fileThatFails(({ ConfigurationError }) => new ConfigurationError('inbox', 'needs SQLite', 'Install it'))
    expect(open).toThrow(expect.objectContaining({ code: 'configuration', hint: 'Install it' }))
  })
})
