import type { Attributes, MeterProvider, ObservableCallback, Span, Tracer } from '@opentelemetry/api'
import { ApiError, HongyanError } from '../errors.js'
import type { Push } from '../generated/pushes.js'
import type { ErrorSummary, Inbox, InboxEvent, RunInfo } from '../inbox/contract.js'
import { type Instruments, makeInstruments } from './instruments.js'

type Api = typeof import('@opentelemetry/api')
type Ended = Extract<InboxEvent, { readonly kind: 'ended' }>

const NAME = 'hongyan'

/** The endpoints whose answer is a token or a ticket. */
const RENEWALS: Readonly<Record<string, string>> = {
  '/cgi-bin/stable_token': 'access_token',
  '/cgi-bin/token': 'access_token',
  '/cgi-bin/ticket/getticket': 'ticket',
}

/**
 * Spans and metrics of what happens in an inbox and on the line. Never in them: openids, what fans wrote, what is replied, error messages, secrets.
 * It looks for the SDK each time, as users may set theirs up later than the account.
 */
export class Recorder {
  readonly #api: Api
  readonly #inbox: Inbox
  readonly #appId: string | undefined
  readonly #spans = new Map<string, Span>()
  #provider: MeterProvider | undefined
  #instruments: Instruments | undefined
  #unobserve: (() => void) | undefined
  readonly #observeActive: ObservableCallback = (result) => result.observe(this.#inbox.stats().active)

  /** @param appId only its pushes; those of all accounts, if left out */
  constructor(api: Api, inbox: Inbox, appId: string | undefined) {
    this.#api = api
    this.#inbox = inbox
    this.#appId = appId
    this.#isOn()
  }

  run<T>(push: Push, run: RunInfo, work: () => T): T {
    if (!this.#isOn()) return work()
    const tracer = this.#tracer()
    if (!tracer) return work()
    const { id, attempt } = run
    const attributes = { 'hongyan.app_id': appIdOf(id), 'hongyan.push.type': push.type, 'hongyan.push.id': id, 'hongyan.push.attempt': attempt }
    const span = quietly(() => tracer.startSpan('hongyan.push', { kind: this.#api.SpanKind.CONSUMER, attributes }))
    if (!span) return work()
    // One that has begun anew before its end was told.
    quietly(() => this.#spans.get(id)?.end())
    this.#spans.set(id, span)
    return this.#within(span, work)
  }

  async call<T>(
    { appId, method, endpoint }: { readonly appId: string; readonly method: string; readonly endpoint: string },
    work: () => Promise<T>,
  ): Promise<T> {
    const tracer = this.#tracer()
    const instruments = this.#meters()
    if (!tracer && !instruments) return work()
    const attributes = { 'hongyan.app_id': appId, 'http.request.method': method, 'hongyan.api.endpoint': endpoint }
    const span = quietly(() => tracer?.startSpan(`hongyan.api ${endpoint}`, { kind: this.#api.SpanKind.CLIENT, attributes }))
    const startedAt = performance.now()
    let outcome: Attributes = { 'hongyan.api.errcode': 0 }
    try {
      return await (span ? this.#within(span, work) : work())
    } catch (error) {
      outcome = outcomeOf(error)
      quietly(() => span?.setStatus({ code: this.#api.SpanStatusCode.ERROR }))
      throw error
    } finally {
      quietly(() => {
        span?.setAttributes(outcome)
        span?.end()
        const labels = { ...attributes, ...outcome }
        instruments?.calls.add(1, labels)
        instruments?.callDuration.record((performance.now() - startedAt) / 1000, attributes)
        const kind = RENEWALS[endpoint]
        if (kind) instruments?.renewals.add(1, { 'hongyan.app_id': appId, 'hongyan.token.kind': kind, ...outcome })
      })
    }
  }

  refused(appId: string | undefined, reason: string): void {
    quietly(() => this.#meters()?.refusals.add(1, { ...(appId === undefined ? {} : { 'hongyan.app_id': appId }), 'hongyan.refusal': reason }))
  }

  close(): void {
    this.#unobserve?.()
    this.#unobserve = undefined
    this.#instruments?.active.removeCallback(this.#observeActive)
    this.#instruments = undefined
    for (const span of this.#spans.values()) quietly(() => span.end())
    this.#spans.clear()
  }

  /** Looks on from the moment there is somebody to tell. */
  #isOn(): boolean {
    if (this.#unobserve) return true
    if (!this.#tracer() && !this.#meters()) return false
    this.#unobserve = this.#inbox.observe((event) => {
      if (this.#appId === undefined || appIdOf(event.id) === this.#appId) this.#tell(event)
    })
    return true
  }

  #within<T>(span: Span, work: () => T): T {
    const { context, trace } = this.#api
    return context.with(trace.setSpan(context.active(), span), work)
  }

  /** `undefined` where no SDK is set up. */
  #tracer(): Tracer | undefined {
    const provider = this.#api.trace.getTracerProvider()
    return provider instanceof this.#api.ProxyTracerProvider ? provider.getDelegateTracer(NAME) : provider.getTracer(NAME)
  }

  #meters(): Instruments | undefined {
    const provider = this.#api.metrics.getMeterProvider()
    if (provider === this.#provider) return this.#instruments
    this.#provider = provider
    this.#instruments?.active.removeCallback(this.#observeActive)
    const meter = provider.getMeter(NAME)
    this.#instruments = meter === this.#api.createNoopMeter() ? undefined : makeInstruments(meter)
    this.#instruments?.active.addCallback(this.#observeActive)
    return this.#instruments
  }

  #tell(event: InboxEvent): void {
    if (event.kind === 'ended') this.#endSpan(event)
    const instruments = this.#meters()
    if (!instruments) return
    const account = { 'hongyan.app_id': appIdOf(event.id) }
    switch (event.kind) {
      case 'arrived':
        if (event.repeat) instruments.repeats.add(1, account)
        else instruments.pushes.add(1, { ...account, 'hongyan.push.type': event.push.type })
        break
      case 'answered':
        instruments.answers.record(event.ms / 1000, { ...account, 'hongyan.answered_by': event.how })
        if (event.how === 'unavailable') instruments.unavailable.add(1, account)
        break
      case 'ended': {
        const labels = { ...account, 'hongyan.push.type': event.push.type }
        instruments.runs.record(event.ms / 1000, { ...labels, 'hongyan.outcome': event.state })
        if (event.error) instruments.failures.add(1, { ...labels, 'error.type': errorType(event.error) })
        if (event.state === 'dead') instruments.deadLetters.add(1, labels)
        break
      }
      case 'late':
        instruments.lateReplies.add(1, { ...account, 'hongyan.late_reply': typeof event.late === 'string' ? event.late : event.late.refused })
    }
  }

  #endSpan({ id, state, error, sealedBy }: Ended): void {
    const span = this.#spans.get(id)
    if (!span) return
    this.#spans.delete(id)
    span.setAttribute('hongyan.outcome', state)
    if (sealedBy) span.setAttribute('hongyan.answered_by', sealedBy)
    if (error) {
      span.setAttribute('error.type', errorType(error))
      span.setStatus({ code: this.#api.SpanStatusCode.ERROR })
    }
    span.end()
  }
}

/** An SDK's trouble, such as an exporter's or a sampler's, is nobody's who receives pushes. */
function quietly<T>(tell: () => T): T | undefined {
  try {
    return tell()
  } catch {
    return undefined
  }
}

/** An id begins with the app id. */
const appIdOf = (id: string): string => id.slice(0, id.indexOf(':'))

/** A name, and no text: messages may hold anything. */
const errorType = ({ code, name }: Pick<ErrorSummary, 'name' | 'code'>): string => {
  const type = code ?? name
  return /^[A-Za-z][\w.-]{0,60}$/.test(type) ? type : 'Error'
}

function outcomeOf(error: unknown): Attributes {
  if (error instanceof ApiError) return { 'hongyan.api.errcode': error.errcode, 'error.type': error.family }
  if (error instanceof HongyanError) return { 'error.type': error.code }
  return { 'error.type': error instanceof Error ? errorType(error) : 'NotAnError' }
}
