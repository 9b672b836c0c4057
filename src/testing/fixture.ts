import { ConfigurationError } from '../errors.js'
import type { CallRecord, PushRequest, PushResponse, Seen } from '../simulator/index.js'

/** What happened between the platform and accounts, as JSON: the deliveries with their bytes, their answers, and the calls. No keys are in it. */
export interface Fixture {
  readonly format: 'hongyan fixture'
  readonly version: 1
  readonly pushes: readonly RecordedPush[]
  readonly calls: readonly CallRecord[]
}

export interface RecordedPush {
  readonly number: number
  readonly appId: string
  readonly type: string
  readonly source: string
  /** CreateTime, unix seconds. */
  readonly time: number
  /** The plain body. */
  readonly raw: string
  /** As the account got them, and what it answered. */
  readonly deliveries: readonly RecordedDelivery[]
  readonly seen: Seen | null
}

export interface RecordedDelivery {
  readonly request: Omit<PushRequest, 'number'>
  /** `null`: there was none. */
  readonly answer: PushResponse | null
}

/** One push a line, so that two fixtures can be compared by `diff`. */
export function writeFixture({ format, version, pushes, calls }: Fixture): string {
  const lines = (list: readonly unknown[]) => (list.length === 0 ? '[]' : `[\n${list.map((each) => `    ${JSON.stringify(each)}`).join(',\n')}\n  ]`)
  return `{\n  "format": ${JSON.stringify(format)},\n  "version": ${version},\n  "pushes": ${lines(pushes)},\n  "calls": ${lines(calls)}\n}\n`
}

/** @throws {ConfigurationError} for a file that is none */
export function readFixture(text: string): Fixture {
  let fixture: Partial<Fixture> | null
  try {
    fixture = JSON.parse(text) as Partial<Fixture> | null
  } catch {
    throw new ConfigurationError('fixture', 'is no JSON')
  }
  if (fixture?.format !== 'hongyan fixture') throw new ConfigurationError('fixture', 'is no hongyan fixture')
  if (fixture.version !== 1) throw new ConfigurationError('fixture', `is of version ${String(fixture.version).slice(0, 20)}, and version 1 is what can be read`)
  if (!Array.isArray(fixture.pushes) || !Array.isArray(fixture.calls)) throw new ConfigurationError('fixture', 'has no pushes or no calls')
  return fixture as Fixture
}
