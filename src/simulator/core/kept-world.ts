import { ConfigurationError } from '../../errors.js'
import type { Account } from './account.js'
import type { Family } from './family.js'
import type { Ground } from './ground.js'
import { type Json, type Row, RowReader } from './row.js'

/**
 * A world as one JSON file that a person can read: each fan, code and ticket is one line, so that two worlds can be compared by `diff`.
 * Secrets are none of it: whoever loads a world registers its accounts anew.
 */

const FORMAT = 'hongyan world'
const VERSION = 1

/** What a world keeps beside its accounts. */
export interface WorldTable {
  readonly name: string
  rows(): Iterable<Row>
  /** @returns what puts them in the place of what there is. @throws {ConfigurationError} */
  read(rows: readonly RowReader[]): () => void
}

interface World {
  readonly ground: Ground
  readonly tables: readonly WorldTable[]
  readonly accounts: ReadonlyMap<string, Account>
  readonly families: readonly Family[]
}

/** In pieces, so that a large world is never one string. */
export function* writeWorld({ ground, tables, accounts, families }: World): Generator<string> {
  yield `{\n  "format": ${JSON.stringify(FORMAT)},\n  "version": ${VERSION},\n  "now": ${ground.clock.now()},\n  "random": ${JSON.stringify(ground.random.save())},\n`
  yield* table('agenda', ground.agenda.rows(), '  ')
  for (const { name, rows } of tables) {
    yield ',\n'
    yield* table(name, rows(), '  ')
  }
  yield ',\n  "accounts": ['
  let between = '\n'
  for (const account of accounts.values()) {
    yield `${between}    {\n      "appId": ${JSON.stringify(account.appId)},\n      "idPrefix": ${JSON.stringify(account.idPrefix)}`
    for (const state of families.flatMap(({ states = [] }) => states)) {
      yield ',\n'
      yield* table(state.name, state.rows(account.state(state)), '      ')
    }
    yield '\n    }'
    between = ',\n'
  }
  yield '\n  ]\n}\n'
}

function* table(name: string, rows: Iterable<Row>, indent: string): Generator<string> {
  yield `${indent}${JSON.stringify(name)}: [`
  let between = '\n'
  for (const row of rows) {
    yield `${between}${indent}  ${JSON.stringify(row)}`
    between = ',\n'
  }
  yield between === '\n' ? ']' : `\n${indent}]`
}

/**
 * Puts a kept world in the place of what there is. Accounts that it does not hold become empty.
 * @throws {ConfigurationError} that names the place; then nothing was changed
 */
export async function readWorld({ ground, tables, accounts, families }: World, text: string): Promise<void> {
  let parsed: Json
  try {
    parsed = JSON.parse(text) as Json
  } catch {
    throw new ConfigurationError('world', 'is no JSON')
  }
  const world = new RowReader(parsed, 'world')
  const { format, version } = world.row
  if (format !== FORMAT) throw new ConfigurationError('world', `is no ${FORMAT}`, 'Give it a file that `--export` or `exportWorld()` has written')
  if (version !== VERSION)
    throw new ConfigurationError(
      'world',
      `is of version ${String(version).slice(0, 20)}, and version ${VERSION} is what can be read`,
      Number(version) > VERSION ? 'A newer hongyan has written it: update this one' : undefined,
    )
  const jobs = new Set(families.flatMap(({ jobs: ours = [] }) => ours.map(({ name }) => name)))
  const agenda = readers(world, 'agenda', 'agenda')
  for (const row of agenda) {
    if (!jobs.has(row.text('job'))) throw new ConfigurationError('world', `agenda: there is no job ${row.text('job')}`)
    row.int('at')
    row.object('data')
    if (!accounts.has(row.text('appId'))) throw new ConfigurationError('world', `agenda: the account ${row.text('appId')} is not registered`)
  }
  const random = world.list('random').filter((part): part is number => typeof part === 'number')
  const now = world.int('now')
  const states = families.flatMap(({ states: ours = [] }) => ours)
  const changes: (() => void)[] = []
  for (const { name, read } of tables) changes.push(read(readers(world, name, name)))
  const seen = new Set<string>()
  for (const each of readers(world, 'accounts', 'accounts')) {
    const appId = each.text('appId')
    const account = accounts.get(appId)
    if (!account) throw new ConfigurationError('world', `holds the account ${appId}, which is not registered`, 'Add it to accounts')
    const known = new Set(['appId', 'idPrefix', ...states.map(({ name }) => name)])
    for (const name of Object.keys(each.row)) if (!known.has(name)) throw new ConfigurationError('world', `${appId}: nobody knows what ${name} is`)
    const prefix = each.text('idPrefix')
    seen.add(appId)
    changes.push(() => account.usePrefix(prefix))
    for (const state of states) {
      const loaded = state.load(readers(each, state.name, `${appId}.${state.name}`))
      changes.push(() => account.put(state, loaded))
    }
  }
  for (const account of accounts.values()) if (!seen.has(account.appId)) for (const state of states) changes.push(() => account.put(state, state.create()))
  for (const change of changes) change()
  ground.random.load(random)
  ground.agenda.load([])
  await ground.clock.set(now)
  ground.agenda.load(agenda)
}

const readers = (from: RowReader, name: string, where: string): RowReader[] => from.list(name).map((row, at) => new RowReader(row, `${where}[${at}]`))
