import { ConfigurationError } from '../../errors.js'
import type { PushType } from '../../generated/pushes.js'
import { type Json, type JsonObject, RowReader } from '../core/row.js'
import type { WireFields } from '../delivery/raw.js'
import { fans } from '../fans/state.js'
import type { FaultOptions } from '../faults/fault.js'
import { type FaultName, faultTable } from '../faults/table.js'
import { actionsOf, perform } from '../people/actions.js'
import { ruleTable } from '../rule-table.js'
import type { SimulatedAccount } from '../simulated-account.js'
import type { Driven } from './driven.js'

/** A request to the control API, taken apart. */
export interface Asked {
  readonly method: string
  /** The path below `/_hongyan/`, decoded. */
  readonly parts: readonly string[]
  readonly query: URLSearchParams
}

type Run = (body: Json | undefined) => unknown

/** What there is, as `GET /_hongyan/` tells it. `accounts/{appId}/` may stand before each of the second list; without it the first account is meant. */
const WORLD = [
  'GET accounts',
  'GET clock',
  'POST clock/advance',
  'POST clock/set',
  'GET faults',
  'POST faults',
  'DELETE faults',
  'DELETE faults/{id}',
  'GET world',
  'POST world',
  'GET rules',
  'POST rules',
  'GET calls',
  'POST settled',
]
const ACCOUNT = [
  'GET fans',
  'POST fans',
  'GET fans/{openid}',
  'POST fans/{openid}/{action}',
  'GET pushes',
  'POST push',
  'POST deliver-to',
  'POST verify-url',
  'POST configure',
]

/** @returns `undefined` for what is not there */
export function controlRoutes(simulator: Driven, asked: Asked): Run | undefined {
  const { method, parts } = asked
  const [first = '', second = ''] = parts
  if (first === 'accounts' && parts.length > 2) return accountRoutes(simulator.account(second), { ...asked, parts: parts.slice(2) })
  switch (`${method} ${parts.slice(0, 2).join('/')}`) {
    case 'GET ':
      return () => ({ world: WORLD, account: ACCOUNT, actions: actionsOf(simulator.account().fan(NOBODY)) })
    case 'GET accounts':
      return () => simulator.accounts().map(({ appId, registration: { mode, format, kind, target } }) => ({ appId, mode, format, kind, target }))
    case 'GET clock':
      return () => ({ now: simulator.clock.now(), running: simulator.clock.running })
    case 'POST clock/advance':
      return async (body) => {
        await simulator.advance(read(body).int('ms'))
        return { now: simulator.clock.now() }
      }
    case 'POST clock/set':
      return async (body) => {
        await simulator.clock.set(read(body).int('now'))
        return { now: simulator.clock.now() }
      }
    case 'GET faults':
      return () => ({ on: simulator.faults.list(), known: Object.entries(faultTable).map(([name, { strikes, en, zh }]) => ({ name, strikes, en, zh })) })
    case 'POST faults':
      return (body) => {
        const { name, ...options } = read(body).row
        return simulator.faults.on(String(name) as FaultName, options as FaultOptions)
      }
    case 'DELETE faults':
      return () => ({ off: simulator.faults.off() })
    case `DELETE faults/${second}`:
      return () => ({ off: simulator.faults.off(/^[0-9]+$/.test(second) ? Number(second) : (second as FaultName)) })
    case 'GET world':
      return () => simulator.exportWorld()
    case 'POST world':
      return async (body) => {
        await simulator.importWorld(JSON.stringify(body ?? null))
        return { now: simulator.clock.now() }
      }
    case 'GET rules':
      return () => simulator.rules
    case 'POST rules':
      return (body) => setRules(simulator, read(body).row)
    case 'GET calls':
      return () => simulator.calls()
    case 'POST settled':
      return () => simulator.settled()
    default:
      return accountRoutes(simulator.account(), asked)
  }
}

/** So that the actions can be told before there is anybody. */
const NOBODY = 'oNobody'

function accountRoutes(account: SimulatedAccount, { method, parts, query }: Asked): Run | undefined {
  const [first = '', openid, action] = parts
  if (first === 'fans' && openid !== undefined && parts.length <= 3) {
    if (method === 'POST' && action !== undefined) return (body) => perform(account.fan(openid), action, argumentsOf(body))
    return method === 'GET' && action === undefined ? () => known(account, openid) : undefined
  }
  if (parts.length !== 1) return undefined
  switch (`${method} ${first}`) {
    case 'GET fans':
      return () => [...account.fans()].slice(Number(query.get('from') ?? 0), Number(query.get('from') ?? 0) + 1000).map(({ state }) => state)
    case 'POST fans':
      return (body) => ({ openid: account.fan(body === undefined ? undefined : read(body).textIf('openid')).openid })
    case 'GET pushes':
      return () => account.pushes()
    case 'POST push':
      return (body) => push(account, read(body))
    case 'POST deliver-to':
      return (body) => {
        account.deliverTo(read(body).text('url'))
      }
    case 'POST verify-url':
      return () => account.verifyUrl()
    case 'POST configure':
      return (body) => account.configure(read(body).row as Parameters<SimulatedAccount['configure']>[0])
    default:
      return undefined
  }
}

function known({ core }: SimulatedAccount, openid: string): unknown {
  const fan = core.state(fans).get(openid)
  if (!fan) throw new ConfigurationError('openid', 'is nobody whom the account has met')
  return fan
}

const read = (body: Json | undefined): RowReader => new RowReader(body ?? {}, 'the body')

/** A list is the arguments, anything else the only one. */
const argumentsOf = (body: Json | undefined): readonly unknown[] => (body === undefined ? [] : Array.isArray(body) ? body : [body])

/** `{ raw }`, `{ event, source, fields }` or `{ type, source, attributes }`. */
function push(account: SimulatedAccount, body: RowReader): Promise<unknown> {
  const options = { copies: body.intIf('copies') ?? 1 }
  const raw = body.textIf('raw')
  if (raw !== undefined) return account.pushRaw(raw, options)
  const event = body.textIf('event')
  const data = (name: string): JsonObject => (body.row[name] === undefined ? {} : body.object(name))
  if (event !== undefined) return account.pushEvent(event, body.text('source'), data('fields') as WireFields, options)
  return account.push(body.text('type') as PushType, body.text('source'), data('attributes'), options)
}

function setRules(simulator: Driven, given: JsonObject): unknown {
  for (const [name, value] of Object.entries(given)) {
    const rule = Object.hasOwn(ruleTable, name) ? ruleTable[name as keyof typeof ruleTable] : undefined
    if (!rule) throw new ConfigurationError(`rules.${name.slice(0, 40)}`, 'is no switch')
    if (typeof value !== typeof rule.value) throw new ConfigurationError(`rules.${name}`, `is no ${typeof rule.value}`)
  }
  return Object.assign(simulator.rules, given)
}
