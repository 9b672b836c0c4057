import { describe, expect, it } from 'vitest'
import { accountOn, connect, newFile, rowsIn, turn, until } from './place.js'

describe('while another process writes', () => {
  it('for a moment, pushes wait and are answered', async () => {
    const file = newFile()
    const { deliver, runs, inbox, clock } = accountOn(file)
    const other = connect(file)
    other.exec('BEGIN IMMEDIATE')
    const answers = [1, 2, 3].map((id) => deliver(id))
    let turns = 0
    const count = setInterval(() => {
      turns += 1
    }, 1)
    // The process goes on with other things.
    await until(() => turns > 5)
    clearInterval(count)
    other.exec('COMMIT')
    let answered: number[] = []
    Promise.all(answers).then((all) => {
      answered = all.map(({ status }) => status)
    })
    await until(async () => {
      await clock.advance(50)
      return answered.length === 3
    })
    expect(answered).toEqual([200, 200, 200])
    expect(runs).toEqual(['1:1', '2:1', '3:1'])
    expect(inbox.stats()).toMatchObject({ pushes: 3, done: 3, unavailable: 0 })
  })

  it('beyond the deadline, the answer is 503, and the next delivery finds the outcome without a second run', async () => {
    const file = newFile()
    const { deliver, runs, clock, log } = accountOn(file)
    const other = connect(file)
    other.exec('BEGIN IMMEDIATE')
    let answer: { status: number } | undefined
    deliver(1).then((given) => {
      answer = given
    })
    await until(() => log.at('error').includes('the inbox could not commit; it is tried again'))
    await clock.advance(4800)
    await until(() => answer !== undefined)
    expect(answer?.status).toBe(503)
    other.exec('COMMIT')
    expect((await deliver(1)).body).toContain('fine')
    expect(runs).toEqual(['1:1'])
  })

  it('a look-up waits for somebody who has it for himself, and does not hold up the process', async () => {
    const file = newFile()
    const { deliver, account, runs } = accountOn(file)
    const first = await deliver(1)
    await account.close()
    const again = accountOn(file)
    const other = connect(file)
    // In WAL mode nobody keeps readers out but by this.
    again.inbox.stats()
    other.exec('BEGIN IMMEDIATE')
    expect(await again.deliver(1)).toEqual(first)
    other.exec('ROLLBACK')
    expect(runs).toEqual(['1:1'])
  })

  it('and has the file when the inbox opens, it opens when it is let go', async () => {
    const file = newFile()
    const other = connect(file)
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    const { deliver, log } = accountOn(file)
    expect((await deliver(1)).status).toBe(503)
    expect(log.at('warn')).toContain('another process has the inbox; until it lets go pushes are answered 503')
    other.exec('PRAGMA locking_mode = NORMAL; COMMIT')
    other.prepare('SELECT count(*) FROM sqlite_master').get()
    await until(async () => (await deliver(1)).status === 200)
  })
})

describe('group commit', () => {
  it('writes what comes in one turn in one transaction', async () => {
    const file = newFile()
    const { deliver } = accountOn(file)
    const other = connect(file)
    await deliver(0)
    const commits = () => Number((other.prepare('PRAGMA data_version').get() as { data_version: number }).data_version)
    const before = commits()
    await Promise.all(Array.from({ length: 50 }, (_, index) => deliver(index + 1)))
    expect(commits()).toBe(before + 1)
    expect(rowsIn(other, 'push')).toBe(51)
  })

  it('does not fail for all where one cannot be kept', async () => {
    const file = newFile()
    const { deliver, clock } = accountOn(file)
    await deliver(0)
    connect(file).exec("CREATE TRIGGER picky BEFORE INSERT ON push WHEN new.raw LIKE '%poison%' BEGIN SELECT RAISE(ABORT, 'no'); END")
    let poisoned: { status: number } | undefined
    deliver(1, 'poison').then((answer) => {
      poisoned = answer
    })
    expect((await deliver(2)).status).toBe(200)
    await turn()
    await clock.advance(5000)
    expect(poisoned?.status).toBe(503)
  })
})
