import { afterAll, beforeAll, describe, test } from 'vitest'
import { bullmqInbox } from '../../../src/inbox/bullmq/index.js'
import { inboxSuite } from '../../../src/testing/inbox-suite.js'
import { hasRedis, type RedisServer, startRedis } from '../../support/redis.js'

const isThere = await hasRedis('inbox on Redis: the suite of all inboxes')

describe.skipIf(!isThere)('BullMQ', { timeout: 300_000 }, () => {
  let redis: RedisServer
  beforeAll(async () => {
    redis = await startRedis()
  })
  afterAll(() => redis?.stop())
  let count = 0

  inboxSuite({
    test,
    nodes: true,
    order: false,
    place: () => {
      count += 1
      const prefix = `suite-${count}`
      return { open: ({ workMs, retry }) => bullmqInbox({ connection: redis.url, prefix, workMs, retry }) }
    },
  })
})
