import type { Meter } from '@opentelemetry/api'

/** Seconds. Weixin hangs up at 5; from 4.5 on we answer `success`. */
const ANSWER_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 4, 4.5, 5]
const RUN_BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300]

export type Instruments = ReturnType<typeof makeInstruments>

export function makeInstruments(meter: Meter) {
  const counter = (name: string, description: string, unit: string) => meter.createCounter(name, { description, unit })
  const histogram = (name: string, description: string, explicitBucketBoundaries: number[]) =>
    meter.createHistogram(name, { description, unit: 's', advice: { explicitBucketBoundaries } })
  return {
    pushes: counter('hongyan.pushes', 'Pushes that came for the first time', '{push}'),
    repeats: counter('hongyan.deliveries.repeated', 'Deliveries of a push that was known', '{delivery}'),
    answers: histogram('hongyan.answer.duration', 'From the arrival of a delivery to its answer; Weixin hangs up after 5 s', ANSWER_BUCKETS),
    unavailable: counter('hongyan.unavailable', 'Deliveries answered 503', '{delivery}'),
    refusals: counter('hongyan.refusals', 'Requests that were not let in', '{request}'),
    runs: histogram('hongyan.run.duration', 'How long handlers took', RUN_BUCKETS),
    failures: counter('hongyan.run.failures', 'Runs that threw', '{run}'),
    deadLetters: counter('hongyan.dead_letters', 'Pushes that failed for good', '{push}'),
    lateReplies: counter('hongyan.late_replies', 'Replies after the answer had left, by what became of them', '{reply}'),
    active: meter.createObservableGauge('hongyan.runs.active', { description: 'Pushes under way in the inbox of this process', unit: '{push}' }),
    calls: counter('hongyan.api.calls', 'Calls of Weixin’s APIs', '{call}'),
    callDuration: histogram('hongyan.api.duration', 'How long calls took, with what was made again', RUN_BUCKETS),
    renewals: counter('hongyan.token.renewals', 'Tokens and tickets asked of Weixin', '{token}'),
  }
}
