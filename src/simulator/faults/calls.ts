import { systemClock } from '../../clock.js'
import type { ApiAnswer, MaybePromise } from '../api/endpoint.js'
import { weixinError } from '../core/weixin-error.js'
import { tokens } from '../tokens/state.js'
import { type CallFault, type CallTools, faults } from './fault.js'

const BROKEN: ApiAnswer = { status: 0, type: '', body: '' }

const after = (answer: MaybePromise<ApiAnswer>, change: (answer: ApiAnswer) => ApiAnswer): MaybePromise<ApiAnswer> =>
  answer instanceof Promise ? answer.then(change) : change(answer)

const refusal = (errcode: number, en: string, zh: string): CallFault => ({
  strikes: 'calls',
  en: `${en} (${errcode}). Nothing is done.`,
  zh: `${zh}（${errcode}），什么也没有做。`,
  run: (_request, _next, { refuse }) => refuse(weixinError(errcode)),
})

/** Stale tokens are what the platform itself makes of it: the fault only does what another process would. */
const steal = ({ account, ground }: CallTools) => {
  const state = account?.state(tokens)
  for (const kind of [...(state?.current.keys() ?? [])]) state?.issue(kind, ground, 0)
}

export const callFaults = faults<CallFault>()({
  'token-stolen': {
    strikes: 'calls',
    ofAccount: true,
    usual: { times: 1 },
    en: 'Another process fetches a token just before the call, and the old one is dead at once (40001).',
    zh: '调用之前，另一个进程换了 access_token，旧的立即失效（40001）。',
    run: (_request, next, tools) => {
      steal(tools)
      return next()
    },
  },
  'token-expired': {
    strikes: 'calls',
    ofAccount: true,
    usual: { times: 1 },
    en: "The account's tokens have run out when the call arrives (42001).",
    zh: '调用到达时，access_token 已经过期（42001）。',
    run: (_request, next, { account, ground }) => {
      account?.state(tokens).expire(ground.clock.seconds())
      return next()
    },
  },
  'ip-refused': {
    strikes: 'calls',
    en: 'The address is not on the white list (40164).',
    zh: '调用方的 IP 不在白名单里（40164）。',
    run: (request, _next, { refuse }) => {
      const ip = (request.ip ?? '127.0.0.1').replace(/^::ffff:/, '')
      return refuse(weixinError(40164, { errmsg: `invalid ip ${ip} ipv6 ${ip.includes(':') ? ip : `::ffff:${ip}`}, not in whitelist` }))
    },
  },
  'quota-used-up': refusal(45009, "The day's quota is used up", '当天的调用次数用完'),
  'too-many-calls': refusal(45011, 'Too many calls in this minute', '调用过于频繁'),
  busy: refusal(-1, 'The platform is busy', '系统繁忙'),
  'no-right': refusal(48001, 'The account has no right to the endpoint', '账号没有该接口的权限'),
  errcode: {
    strikes: 'calls',
    needs: ['errcode'],
    en: 'Any refusal: `errcode`, and `errmsg` in the place of its usual text. Nothing is done.',
    zh: '任意错误码：`errcode`，可以用 `errmsg` 换掉原来的文字。什么也没有做。',
    run: (_request, _next, { refuse, options }) => refuse(weixinError(options.errcode ?? -1, options.errmsg === undefined ? {} : { errmsg: options.errmsg })),
  },
  slow: {
    strikes: 'calls',
    usual: { ms: 6000 },
    en: 'The answer comes `ms` late. By the machine’s clock for calls over HTTP, by the world’s for those of this process.',
    zh: '应答迟到 `ms` 毫秒。HTTP 调用按真实时间，进程内调用按虚拟时钟。',
    run: async (request, next, { ground, options }) => {
      const answer = await next()
      const clock = request.byHttp ? systemClock : ground.clock
      await new Promise<void>((resolve) => {
        clock.setTimeout(resolve, options.ms ?? 6000)
      })
      return answer
    },
  },
  dropped: {
    strikes: 'calls',
    en: 'The line breaks before the call arrives. Nothing is done.',
    zh: '请求没有到达，连接就断了。什么也没有做。',
    run: () => BROKEN,
  },
  'answer-lost': {
    strikes: 'calls',
    en: 'What was asked for is done, and the line breaks before the answer.',
    zh: '事情已经做了，但是应答之前连接断了。',
    run: (_request, next) => after(next(), () => BROKEN),
  },
  truncated: {
    strikes: 'calls',
    en: 'What was asked for is done, and the line breaks in the middle of the answer.',
    zh: '事情已经做了，但是应答发到一半连接断了。',
    run: (_request, next) => after(next(), (answer) => ({ ...answer, breaksOff: true })),
  },
  html: {
    strikes: 'calls',
    en: 'An HTML page with status 200 instead of the answer, as proxies send. Nothing is done.',
    zh: '状态 200，但内容是一页 HTML（代理常这样）。什么也没有做。',
    run: () => ({
      status: 200,
      type: 'text/html; charset=utf-8',
      body: '<!DOCTYPE html><html><head><title>系统维护</title></head><body>Please try again later.</body></html>',
    }),
  },
  'wrong-type': {
    strikes: 'calls',
    en: 'The right answer under the wrong content type, `text/plain`.',
    zh: '应答正确，但 Content-Type 是 `text/plain`。',
    run: (_request, next) => after(next(), (answer) => ({ ...answer, type: 'text/plain' })),
  },
  status: {
    strikes: 'calls',
    usual: { status: 502 },
    en: 'An HTTP `status` with an empty body. Nothing is done.',
    zh: 'HTTP 状态 `status`，没有内容。什么也没有做。',
    run: (_request, _next, { options }) => ({ status: options.status ?? 502, type: 'text/html', body: '' }),
  },
})
