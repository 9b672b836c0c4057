import { ConfigurationError } from '../../errors.js'
import { isEncodingAESKey } from '../../wire/cipher.js'
import type { ApiRequest } from '../api/endpoint.js'
import type { Account } from '../core/account.js'
import type { Random } from '../core/random.js'
import type { Row, RowReader } from '../core/row.js'
import type { CallFault, DeliveryFault, Fault, FaultOptions, KeptOptions } from './fault.js'
import { accountOfCall } from './of-call.js'
import { keptOptions, optionsOfRow, wantedBy } from './options.js'
import { type FaultName, faultOf, faultTable } from './table.js'

/** A fault that is on. */
export interface ActiveFault {
  /** Counts up from 1 in a world. */
  readonly id: number
  readonly name: FaultName
  readonly options: KeptOptions
  /** How often it has struck. */
  readonly struck: number
  /** It is over: by itself, or because it was switched off. */
  readonly over: boolean
  off(): void
}

/** A fault that strikes right now. */
export interface Struck<F> {
  readonly name: string
  readonly fault: F
  readonly options: KeptOptions
  readonly account: Account | undefined
}

class Active implements ActiveFault {
  struck = 0
  passed = 0
  over = false
  readonly id: number
  readonly name: FaultName
  readonly options: KeptOptions
  readonly wants: (text: string) => boolean
  readonly #end: (fault: Active) => void

  constructor({ id, name, options }: { readonly id: number; readonly name: FaultName; readonly options: KeptOptions }, end: (fault: Active) => void) {
    this.id = id
    this.name = name
    this.options = options
    this.wants = wantedBy(faultTable[name].strikes === 'calls' ? options.path : options.type)
    this.#end = end
  }

  off(): void {
    this.over = true
    this.#end(this)
  }

  /** Whether it strikes what it could strike. */
  strikes(random: Random): boolean {
    const { after = 0, probability = 1, times } = this.options
    if (this.passed < after) {
      this.passed += 1
      return false
    }
    if (probability < 1 && random.below(1_000_000) >= probability * 1_000_000) return false
    this.struck += 1
    if (this.struck >= (times ?? Number.POSITIVE_INFINITY)) this.off()
    return true
  }

  /** For people and JSON: without secrets. */
  toJSON(): Row {
    const { id, name, struck, over } = this
    return { id, name, ...rowOf(this.options), struck, over }
  }
}

const NONE: readonly never[] = []

/** Faults on demand, by name: `simulator.faults.on('token-stolen')`. What there is stands in `faultTable`. */
export class Faults {
  readonly #accounts: ReadonlyMap<string, Account>
  readonly #random: Random
  readonly #on = new Map<number, Active>()
  #calls: readonly Active[] = NONE
  #deliveries: readonly Active[] = NONE
  #count = 0

  constructor(accounts: ReadonlyMap<string, Account>, random: Random) {
    this.#accounts = accounts
    this.#random = random
  }

  /**
   * Switches a fault on. Those that came first strike first, all that fit strike.
   * @throws {ConfigurationError} for a name that is none, and for options that are none
   */
  on(name: FaultName, options: FaultOptions = {}): ActiveFault {
    const { fault, kept } = this.#checked(name, options)
    this.#count += 1
    const active = new Active({ id: this.#count, name, options: kept }, (over) => {
      this.#on.delete(over.id)
      this.#sort()
    })
    if (fault.strikes === 'at once') {
      for (const account of this.#accounts.values()) if (kept.appId === undefined || kept.appId === account.appId) fault.run(account)
      active.struck = 1
      active.over = true
      return active
    }
    this.#on.set(active.id, active)
    this.#sort()
    return active
  }

  /** Switches off: one by its id, all of a name, or all. @returns how many */
  off(which?: number | FaultName): number {
    const found = this.list().filter(({ id, name }) => which === undefined || which === id || which === name)
    for (const fault of found) fault.off()
    return found.length
  }

  /** Those that are on, from the oldest. */
  list(): readonly ActiveFault[] {
    return [...this.#on.values()]
  }

  /** @internal What strikes a call. */
  ofCall(request: ApiRequest): readonly Struck<CallFault>[] {
    if (this.#calls.length === 0) return NONE
    const account = accountOfCall(this.#accounts, request)
    return this.#calls.flatMap((active): Struck<CallFault>[] => {
      const fault = faultTable[active.name] as CallFault
      const { options, name } = active
      if ((fault.ofAccount && !account) || !fits(options, account) || !active.wants(request.path) || !active.strikes(this.#random)) return []
      return [{ name, fault, options, account }]
    })
  }

  /** @internal What strikes a delivery: asked for its signing and its carrying together. */
  ofDelivery(account: Account, type: string): readonly Struck<DeliveryFault>[] {
    if (this.#deliveries.length === 0) return NONE
    return this.#deliveries.flatMap((active): Struck<DeliveryFault>[] => {
      const { options, name } = active
      if (!fits(options, account) || !active.wants(type) || !active.strikes(this.#random)) return []
      return [{ name, fault: faultTable[name] as DeliveryFault, options, account }]
    })
  }

  /** @internal For a kept world. Faults that hold a secret are none of it. */
  rows(): Row[] {
    return [...this.#on.values()]
      .filter(({ options }) => options.token === undefined && options.encodingAESKey === undefined)
      .map(({ name, options, struck, passed }) => ({ name, ...rowOf(options), ...(struck > 0 && { struck }), ...(passed > 0 && { passed }) }))
  }

  /** @internal @returns what puts them in the place of those that are on */
  read(rows: readonly RowReader[]): () => void {
    const faults = rows.map((row) => {
      const name = row.oneOf('name', Object.keys(faultTable) as FaultName[])
      const options = optionsOfRow(row)
      this.#checked(name, options)
      return { name, options, struck: row.intIf('struck') ?? 0, passed: row.intIf('passed') ?? 0 }
    })
    return () => {
      this.off()
      for (const { name, options, struck, passed } of faults) {
        const active = this.on(name, options) as Active
        active.struck = struck
        active.passed = passed
      }
    }
  }

  /** @throws {ConfigurationError} */
  #checked(name: FaultName, options: FaultOptions): { readonly fault: Fault; readonly kept: KeptOptions } {
    const fault = faultOf(name)
    if (!fault) throw new ConfigurationError('fault', `${String(name).slice(0, 40)} is none`, `There are ${Object.keys(faultTable).join(', ')}`)
    const kept = keptOptions(fault, options)
    if (kept.appId !== undefined && !this.#accounts.has(kept.appId)) throw new ConfigurationError('fault.appId', 'is none of the accounts')
    if (kept.encodingAESKey !== undefined && !isEncodingAESKey(kept.encodingAESKey))
      throw new ConfigurationError('fault.encodingAESKey', 'is not 43 characters of base64')
    return { fault, kept }
  }

  #sort(): void {
    const all = [...this.#on.values()]
    this.#calls = all.filter(({ name }) => faultTable[name].strikes === 'calls')
    this.#deliveries = all.filter(({ name }) => faultTable[name].strikes === 'deliveries')
  }
}

/** The faults of one account: `simulator.account().faults`. */
export class AccountFaults {
  readonly #faults: Faults
  readonly #appId: string

  constructor(faults: Faults, appId: string) {
    this.#faults = faults
    this.#appId = appId
  }

  on(name: FaultName, options: Omit<FaultOptions, 'appId'> = {}): ActiveFault {
    return this.#faults.on(name, { ...options, appId: this.#appId })
  }

  off(which?: number | FaultName): number {
    const found = this.list().filter(({ id, name }) => which === undefined || which === id || which === name)
    for (const fault of found) fault.off()
    return found.length
  }

  list(): readonly ActiveFault[] {
    return this.#faults.list().filter(({ options }) => options.appId === this.#appId)
  }
}

const fits = ({ appId }: KeptOptions, account: Account | undefined): boolean => appId === undefined || appId === account?.appId

/** Options as they may be seen: without the secrets. */
function rowOf({ token: _token, encodingAESKey: _key, path, type, ...options }: KeptOptions): Row {
  const pattern = (value: KeptOptions['path']) => (typeof value === 'object' ? { ...value } : value)
  return { ...(path !== undefined && { path: pattern(path) }), ...(type !== undefined && { type: pattern(type) }), ...options }
}
