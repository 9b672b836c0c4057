import type { Job } from 'bullmq'
import type { Clients } from '../../../src/inbox/bullmq/clients.js'
import { startCounting } from '../../../src/inbox/bullmq/counting.js'
import type { Deliveries } from '../../../src/inbox/bullmq/deliveries.js'
import type { Drivers } from '../../../src/inbox/bullmq/drivers.js'
import type { Begun, Ended, Ledger } from '../../../src/inbox/bullmq/ledger.js'
import { readSettings } from '../../../src/inbox/bullmq/options.js'
import { Workshop } from '../../../src/inbox/bullmq/workshop.js'
import type { Delivery, MaybePromise, PushOwner, RunInfo } from '../../../src/inbox/contract.js'
import { Observers } from '../../../src/inbox/observers.js'
import { parsePush } from '../../../src/wire/parse.js'
import type { Reply } from '../../../src/wire/reply.js'
import { createFakeClock } from '../../support/fake-clock.js'
import { createRecordingLogger } from '../../support/recording-logger.js'

export const KEY = 'wx1:oFan:1'
export const RAW =
  '<xml><ToUserName>gh_1</ToUserName><FromUserName>oFan</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>hi</Content><MsgId>1</MsgId></xml>'

export class WaitingError extends Error {}
export class DelayedError extends Error {}
export class UnrecoverableError extends Error {}

export type Run = Extract<Begun, { kind: 'run' }>

export const run: Run = {
  kind: 'run',
  attempt: 1,
  crashes: 0,
  answered: true,
  raw: RAW,
  receivedAt: 7,
  replay: undefined,
  state: 'received',
  dueAt: undefined,
  lockedMs: 20_000,
}
export const ended: Ended = { kind: 'ended', state: 'done', answered: true, late: undefined }

export interface Told {
  readonly begin?: () => MaybePromise<Begun>
  readonly end?: () => MaybePromise<Ended>
  readonly tell?: () => Promise<void>
  readonly owner?: () => MaybePromise<Partial<PushOwner> | undefined>
  readonly handler?: (info: RunInfo) => MaybePromise<Reply | undefined>
  /** The delivery of it that waits at this node. */
  readonly waiting?: Partial<Delivery>
}

/** The running side alone, on a BullMQ and a ledger that do as they are told: what happens between two nodes, or to one that dies, happens here when asked. */
export function bench(told: Told = {}) {
  const clock = createFakeClock()
  const log = createRecordingLogger()
  const stats = startCounting()
  const observers = new Observers()
  const calls: unknown[][] = []
  const listeners = new Map<string, (value: never) => void>()
  let processor: ((job: Job, token?: string) => Promise<void>) | undefined
  let backoff: ((made: number, type: string, error: unknown) => number) | undefined

  class Queue {
    on(): void {}
    toKey(name: string): string {
      return `queue:${name}`
    }
    async close(): Promise<void> {}
  }
  class Worker {
    constructor(_name: string, process: typeof processor, options: { readonly settings: { readonly backoffStrategy: typeof backoff } }) {
      processor = process
      backoff = options.settings.backoffStrategy
    }
    on(event: string, listener: (value: never) => void): void {
      listeners.set(event, listener)
    }
    async pause(): Promise<void> {
      throw new Error('Connection is closed.')
    }
    async close(): Promise<void> {}
  }
  const ledger = {
    begin: async (...args: unknown[]) => {
      calls.push(['begin', ...args])
      return (await told.begin?.()) ?? run
    },
    end: async (...args: unknown[]) => {
      calls.push(['end', ...args])
      return (await told.end?.()) ?? ended
    },
    late: async (...args: unknown[]) => void calls.push(['late', ...args]),
    tell: async (...args: unknown[]) => {
      calls.push(['tell', ...args])
      await told.tell?.()
    },
  }
  const answered: unknown[][] = []
  const deliveries = {
    find: () => told.waiting && { first: told.waiting, sealing: false },
    answered: (...args: unknown[]) => void answered.push(args),
  }
  const owner: PushOwner = {
    appId: 'wx1',
    log,
    decode: parsePush,
    run: (_, info) => told.handler?.(info),
    failed: () => undefined,
    encode: (given) => ('content' in given ? given.content : ''),
    seal: (xml) => ({ status: 200, type: 'text/plain', body: xml ?? 'success' }),
  }
  const workshop = new Workshop({
    clock: () => clock,
    log: () => log,
    owner: async () => {
      const given = told.owner ? await told.owner() : {}
      return given && { ...owner, ...given }
    },
    drivers: { bullmq: { Queue, Worker, WaitingError, DelayedError, UnrecoverableError } } as unknown as Drivers,
    clients: {} as Clients,
    settings: readSettings({ connection: 'redis://127.0.0.1:1' }),
    runner: {},
    node: 'node',
    ledger: ledger as unknown as Ledger,
    deliveries: deliveries as unknown as Deliveries,
    stats,
    observers,
  })
  const moves: unknown[][] = []
  const job = () =>
    ({
      id: KEY.replaceAll(':', '/'),
      name: 'wx1',
      moveToWait: async (lock: string) => void moves.push(['wait', lock]),
      moveToDelayed: async (at: number, lock: string) => void moves.push(['delayed', at, lock]),
    }) as unknown as Job
  /** How a job ends: `done`, or what BullMQ is told by an error. */
  const take = async (lock: string | undefined = 'lock'): Promise<unknown> => {
    try {
      await processor?.(job(), lock)
      return 'done'
    } catch (error) {
      return error
    }
  }
  const endings = () => calls.filter(([name]) => name === 'end').map((call) => call[3])
  const pauseAfter = (error: unknown) => backoff?.(1, 'hongyan', error)
  const happens = (event: string, value: unknown) => listeners.get(event)?.(value as never)
  return { workshop, clock, log, stats, observers, calls, moves, answered, take, endings, pauseAfter, happens }
}
