import { ConfigurationError } from '../../errors.js'
import { checkNames } from '../../option-names.js'
import type { RowReader } from '../core/row.js'
import type { Fault, FaultOptions, KeptOptions, Pattern } from './fault.js'

const NUMBERS = ['times', 'after', 'probability', 'ms', 'errcode', 'status'] as const
const TEXTS = ['appId', 'errmsg', 'token', 'encodingAESKey'] as const
const KNOWN: readonly string[] = [...NUMBERS, ...TEXTS, 'path', 'type']

/** @throws {ConfigurationError} that names the option, and never a value */
export function keptOptions(fault: Fault, given: FaultOptions): KeptOptions {
  const options: Record<string, unknown> = { ...fault.usual, ...given }
  checkNames(options, KNOWN, 'fault.')
  for (const name of Object.keys(options)) if (options[name] === undefined) delete options[name]
  for (const name of NUMBERS) if (options[name] !== undefined && !Number.isFinite(options[name])) throw new ConfigurationError(`fault.${name}`, 'is no number')
  for (const name of TEXTS) if (options[name] !== undefined && typeof options[name] !== 'string') throw new ConfigurationError(`fault.${name}`, 'is no text')
  for (const name of fault.needs ?? []) if (options[name] === undefined) throw new ConfigurationError(`fault.${name}`, 'is missing')
  const { times, after, probability } = options as FaultOptions
  if (times !== undefined && !(Number.isInteger(times) && times >= 1)) throw new ConfigurationError('fault.times', 'is no whole number from 1')
  if (after !== undefined && !(Number.isInteger(after) && after >= 0)) throw new ConfigurationError('fault.after', 'is no whole number from 0')
  if (probability !== undefined && !(probability >= 0 && probability <= 1)) throw new ConfigurationError('fault.probability', 'is not from 0 to 1')
  const [path, type] = [patternOf('path', options.path), patternOf('type', options.type)]
  if (path !== undefined && fault.strikes !== 'calls') throw new ConfigurationError('fault.path', 'is for faults of calls', 'Deliveries have a type')
  if (type !== undefined && fault.strikes !== 'deliveries') throw new ConfigurationError('fault.type', 'is for faults of deliveries', 'Calls have a path')
  return { ...options, ...(path !== undefined && { path }), ...(type !== undefined && { type }) } as KeptOptions
}

function patternOf(name: 'path' | 'type', value: unknown): string | Pattern | undefined {
  if (value === undefined || typeof value === 'string') return value
  const { regex, flags } = value instanceof RegExp ? { regex: value.source, flags: value.flags } : (Object(value) as Pattern)
  const pattern = { regex, ...(flags && { flags: flags.replace(/[gy]/g, '') }) }
  try {
    if (typeof regex === 'string') {
      new RegExp(regex, pattern.flags)
      return pattern
    }
  } catch {
    // Below.
  }
  throw new ConfigurationError(`fault.${name}`, 'is neither text nor a regular expression')
}

/** Tests paths or types. A text that ends in a slash stands for all that begin so. */
export function wantedBy(wanted: string | Pattern | undefined): (text: string) => boolean {
  if (wanted === undefined) return () => true
  if (typeof wanted === 'string') return wanted.endsWith('/') ? (text) => text.startsWith(wanted) : (text) => text === wanted
  const regex = new RegExp(wanted.regex, wanted.flags)
  return (text) => regex.test(text)
}

/** A line of a kept world. */
export function optionsOfRow(row: RowReader): FaultOptions {
  const { name: _name, struck: _struck, passed: _passed, ...options } = row.row
  return options as FaultOptions
}
