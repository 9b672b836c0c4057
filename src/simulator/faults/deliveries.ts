import { tokens } from '../tokens/state.js'
import { type DeliveryFault, faults, type InstantFault } from './fault.js'

const never = new Promise<never>(() => {})

export const deliveryFaults = faults<DeliveryFault>()({
  'push-lost': {
    strikes: 'deliveries',
    en: 'The delivery does not arrive; the platform waits for its answer until it gives up.',
    zh: '推送没有到达，平台一直等到超时。',
    carry: () => never,
  },
  'push-dropped': {
    strikes: 'deliveries',
    en: 'The line breaks before the delivery arrives.',
    zh: '推送到达之前连接断了。',
    carry: () => ({ status: 0, body: '' }),
  },
  'push-answer-lost': {
    strikes: 'deliveries',
    en: 'The delivery arrives and is answered, and the answer never comes back: the platform delivers again.',
    zh: '推送到达并且有了应答，但是应答丢了，平台会再次推送。',
    carry: async (request, next) => {
      await next(request)
      return never
    },
  },
  'push-slow': {
    strikes: 'deliveries',
    usual: { ms: 3000 },
    en: 'The delivery is `ms` on its way; the platform counts from the beginning.',
    zh: '推送在路上花了 `ms` 毫秒，平台从发出时算起。',
    carry: async (request, next, { options, wait }) => {
      await wait(options.ms ?? 3000)
      return next(request)
    },
  },
  'push-repeated': {
    strikes: 'deliveries',
    en: 'The delivery arrives twice at the same time, byte for byte; the first answer counts.',
    zh: '同一个推送同时到达两次，一字不差；以先到的应答为准。',
    carry: (request, next) => Promise.any([next(request), next(request)]),
  },
  'push-truncated': {
    strikes: 'deliveries',
    en: 'The second half of the body is missing.',
    zh: '推送内容少了后一半。',
    carry: (request, next) => next({ ...request, body: request.body.slice(0, request.body.length >> 1) }),
  },
  'push-forged': {
    strikes: 'deliveries',
    en: 'The signatures are wrong, as those of a stranger would be.',
    zh: '签名是错的，像陌生人伪造的一样。',
    carry: (request, next) =>
      next({ ...request, search: request.search.replace(/signature=([0-9a-f])/g, (_, digit) => `signature=${digit === '0' ? '1' : '0'}`) }),
  },
  'clock-skewed': {
    strikes: 'deliveries',
    usual: { ms: 600_000 },
    en: "The delivery's timestamp is off by `ms`: the clock of the platform and that of the account differ.",
    zh: '推送的 timestamp 偏了 `ms` 毫秒：平台和账号的时钟不一致。',
    sign: ({ keys, timestamp }, { ms = 600_000 }) => ({ keys, timestamp: timestamp + Math.trunc(ms / 1000) }),
  },
  'rotated-token': {
    strikes: 'deliveries',
    needs: ['token'],
    en: 'The merchant has typed in a new `token`: the delivery is signed with it. With a `probability` the change is still spreading, and the old one comes too.',
    zh: '商户换了新的 `token`，推送用新的签名。给出 `probability` 时，新旧两个都会出现，像平台逐步生效时那样。',
    sign: ({ keys, timestamp }, { token = keys.token }) => ({ keys: { ...keys, token }, timestamp }),
  },
  'rotated-key': {
    strikes: 'deliveries',
    needs: ['encodingAESKey'],
    en: 'The merchant has typed in a new `encodingAESKey`: the delivery is sealed with it, and its answer has to be. With a `probability` the old one comes too.',
    zh: '商户换了新的 `encodingAESKey`，推送用新的加密，应答也必须用它。给出 `probability` 时，新旧两个都会出现。',
    sign: ({ keys, timestamp }, { encodingAESKey = keys.encodingAESKey }) => ({ keys: { ...keys, encodingAESKey }, timestamp }),
  },
})

export const instantFaults = faults<InstantFault>()({
  'ticket-expired': {
    strikes: 'at once',
    en: 'The tickets of the JS-SDK and of cards are dead at once; the next that is asked for is a new one.',
    zh: 'jsapi_ticket 和卡券 api_ticket 立即失效，再取就是新的。',
    run: (account) => account.state(tokens).tickets.clear(),
  },
})
