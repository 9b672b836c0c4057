import type { CallRecord, PushRecord, PushRequest, PushResponse, Simulator } from '../simulator/index.js'
import type { Fixture, RecordedDelivery } from './fixture.js'

export interface Recorder {
  /** What has happened so far. */
  fixture(): Fixture
  /** Ends it. */
  stop(): Fixture
}

/** Notes from now on what the accounts of a world get and answer, and what they call. */
export function recordWorld(simulator: Simulator): Recorder {
  const pushes = new Map<number, { readonly push: PushRecord; readonly deliveries: { request: RecordedDelivery['request']; answer: PushResponse | null }[] }>()
  const calls: CallRecord[] = []
  const ends = [
    simulator.on('push', (push) => pushes.set(push.number, { push, deliveries: [] })),
    simulator.on('call', (call) => calls.push(call)),
    ...simulator.accounts().map((account) =>
      account.interceptDelivery((incoming, next) => {
        const { number, ...request } = incoming satisfies PushRequest
        const delivery = { request, answer: null as PushResponse | null }
        if (number !== undefined) pushes.get(number)?.deliveries.push(delivery)
        const note = (answer: PushResponse): PushResponse => {
          delivery.answer = { status: answer.status, body: answer.body }
          return answer
        }
        const answer = next(incoming)
        return answer instanceof Promise ? answer.then(note) : note(answer)
      }),
    ),
  ]
  const fixture = (): Fixture => ({
    format: 'hongyan fixture',
    version: 1,
    pushes: [...pushes.values()].map(({ push: { number, appId, type, source, time, raw, seen }, deliveries }) => ({
      number,
      appId,
      type,
      source,
      time,
      raw,
      deliveries: deliveries.map((delivery) => ({ ...delivery })),
      seen: seen ?? null,
    })),
    calls: [...calls],
  })
  return {
    fixture,
    stop: () => {
      for (const end of ends) end()
      return fixture()
    },
  }
}
