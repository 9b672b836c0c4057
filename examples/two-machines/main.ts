import { createNode } from './account.js'

const { REDIS_URL = 'redis://127.0.0.1:6379', NODE_NAME = `process ${process.pid}`, PORT = '3000', HEALTH_PORT } = process.env

const account = createNode({ redisUrl: REDIS_URL, name: NODE_NAME })
if (HEALTH_PORT) await account.health(Number(HEALTH_PORT), { host: '0.0.0.0' })
console.log((await account.listen(Number(PORT))).url)
