import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { nodeOn } from './cores.mjs'

const file = (name) => fileURLToPath(new URL(name, import.meta.url))

/** Starts `servers/<name>.mjs` in a process of its own and waits until it listens. `stop()` ends that process and waits for its end. */
export async function startServer(name, mode, answer, more = {}) {
  const port = await freePort()
  const [command, args] = nodeOn('server', [file(`servers/${name}.mjs`)])
  // NODE_ENV: what users run, and what spares Koa its extra work in development.
  const env = { ...process.env, NODE_ENV: 'production', BENCH_PORT: String(port), BENCH_MODE: mode, BENCH_ANSWER: JSON.stringify(answer), ...more }
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  const errors = collect(child.stderr)
  const exited = once(child, 'exit')

  const started = once(child, 'message', { signal: AbortSignal.timeout(20_000) }).catch((error) => [error.message])
  const [what] = await Promise.race([started, exited])
  if (what !== 'ready') {
    child.kill('SIGKILL')
    throw new Error(`the server ${name} (${mode}) did not start\n${errors()}`)
  }
  return {
    port,
    // taskset becomes the program that it starts, so this is node's own.
    pid: child.pid,
    child,
    errors,
    /** Asks the server how it is, where it knows what to say. */
    status: async () => {
      child.send('status')
      const [status] = await once(child, 'message', { signal: AbortSignal.timeout(20_000) })
      return status
    },
    stop: async (signal = 'SIGKILL') => {
      child.kill(signal)
      await exited
    },
  }
}

/** Runs one of our own scripts, passing its stderr on, and returns the JSON that it prints. */
export async function runForJson(core, args, options = {}) {
  const [script, ...rest] = args
  const [command, argv] = nodeOn(core, [...(options.nodeArgs ?? []), file(script), ...rest])
  const child = spawn(command, argv, { stdio: ['ignore', 'pipe', 'inherit'] })
  const stdout = collect(child.stdout)
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${script} failed`)
  return JSON.parse(stdout())
}

function collect(stream) {
  let text = ''
  stream.setEncoding('utf8').on('data', (chunk) => {
    text += chunk
  })
  return () => text
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}
