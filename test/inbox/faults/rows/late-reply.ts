import { ApiError, TokenError } from '../../../../src/errors.js'
import { createLateSender } from '../../../../src/message/late-reply.js'
import { fails, type Row, slowly } from '../scene.js'

const customSend = (error: Error) => Object.assign(async () => Promise.reject(error), { safe: async () => Promise.reject(error) }) as never

const api = (errcode: number) =>
  new ApiError({ errcode, errmsg: '', endpoint: '/cgi-bin/message/custom/send', family: 'token', outcome: 'refused', repeatable: false })

export const inTheLateReply: readonly Row[] = [
  {
    at: 'late reply: refused',
    options: (f) => ({ handler: slowly(f), sendLate: async () => ({ refused: '45015' }) }),
    answer: 'success',
    runs: 1,
    state: 'done',
    late: { refused: '45015' },
    repeat: 'success',
    log: 'a late reply was refused',
  },
  {
    at: 'late reply: doubtful',
    options: (f) => ({ handler: slowly(f), sendLate: async () => 'unknown' }),
    answer: 'success',
    runs: 1,
    state: 'done',
    late: 'unknown',
    repeat: 'success',
  },
  {
    at: 'late reply: it throws',
    options: (f) => ({ handler: slowly(f), sendLate: () => fails() as never }),
    answer: 'success',
    runs: 1,
    state: 'done',
    late: 'unknown',
    repeat: 'success',
  },
  {
    at: 'late reply: it rejects',
    options: (f) => ({ handler: slowly(f), sendLate: () => Promise.reject(new Error('injected')) }),
    answer: 'success',
    runs: 1,
    state: 'done',
    late: 'unknown',
    repeat: 'success',
  },
  {
    at: 'late reply: it hangs',
    options: (f) => ({ handler: slowly(f), sendLate: () => new Promise(() => {}) }),
    answer: 'success',
    runs: 1,
    state: 'done',
    late: 'pending',
    repeat: 'success',
  },
  {
    at: 'late reply: the token cannot be renewed',
    options: (f) => ({ handler: slowly(f), sendLate: createLateSender({ custom: { send: customSend(new TokenError('no token')) } }) }),
    answer: 'success',
    runs: 1,
    state: 'done',
    late: { refused: 'token' },
    repeat: 'success',
  },
  {
    at: 'late reply: Weixin refuses the token (40001)',
    options: (f) => ({ handler: slowly(f), sendLate: createLateSender({ custom: { send: customSend(api(40001)) } }) }),
    answer: 'success',
    runs: 1,
    state: 'done',
    late: { refused: '40001' },
    repeat: 'success',
  },
  {
    at: 'late reply: its outcome cannot be recorded twice',
    options: (f) => ({ handler: slowly(f), sendLate: async () => 'sent', commit: ({ late }) => (late === 'sent' ? f.times(2, undefined) : undefined) }),
    answer: 'success',
    runs: 1,
    state: 'done',
    late: 'sent',
    repeat: 'success',
    log: "could not record a late reply's outcome",
  },
]
