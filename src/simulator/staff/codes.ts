import type { Account } from '../core/account.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'

const pick =
  (now: number, old: number) =>
  ({ ground }: Account): WeixinError =>
    weixinError(ground.rules.kfErrcodes === 'new' ? now : old)

export const unknownWorker = pick(65401, 61452)
export const tooManyWorkers = pick(65405, 61456)
export const workerExists = pick(65406, 61453)
