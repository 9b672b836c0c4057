/**
 * node bench/run.mjs [--only bare,hongyan] [--rounds 7] [--seconds 2] [--warmup 2] [--memory] [--import] [--api] [--json] [--no-assert]
 * `--only inbox` measures the SQLite inbox: the options of bench/inbox.mjs.
 * Without --only, --memory, --import or --api all four parts run. Exit code 1: a bar of bars.mjs is missed; 2: something could not be measured.
 */
import { parseArgs } from 'node:util'
import { measureApi } from './api.mjs'
import { judge } from './bars.mjs'
import { machine } from './cores.mjs'
import { measureImport } from './import.mjs'
import { runForJson } from './processes.mjs'
import { report } from './report.mjs'
import { connections, runRounds, serverNames } from './rounds.mjs'

if (process.argv[2] === '--only' && process.argv[3] === 'inbox') {
  process.argv.splice(2, 2)
  await import('./inbox.mjs')
  process.exit()
}

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '2' },
    // Measured: after half a second co-wechat is 20 % and node-easywechat 25 % below what they reach; after two they are there.
    warmup: { type: 'string', default: '2' },
    memory: { type: 'boolean', default: false },
    import: { type: 'boolean', default: false },
    api: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    'no-assert': { type: 'boolean', default: false },
  },
})

/** A number above 0 among the options. */
function positive(name) {
  const value = Number(values[name])
  if (!(value > 0)) throw new Error(`--${name} takes a number above 0, not ${values[name]}`)
  return value
}

function chosenServers() {
  if (!values.only) return serverNames
  const chosen = values.only.split(',')
  const unknown = chosen.filter((name) => !serverNames.includes(name))
  if (unknown.length > 0) throw new Error(`--only knows ${serverNames.join(', ')}; not ${unknown.join(', ')}`)
  return serverNames.filter((name) => chosen.includes(name))
}

async function measureAll() {
  const options = { rounds: Math.ceil(positive('rounds')), seconds: positive('seconds'), warmup: positive('warmup'), connections }
  const names = chosenServers()
  const everything = !values.only && !values.memory && !values.import && !values.api
  const result = { machine: machine(), options }
  if (values.import || everything) result.imports = measureImport()
  if (values.memory || everything) result.memory = await runForJson('server', ['memory.mjs'], { nodeArgs: ['--expose-gc'] })
  if (values.api || everything) result.api = await measureApi()
  // Progress goes to stderr: stdout is for the table, or for the JSON alone.
  if (values.only || everything) Object.assign(result, await runRounds({ ...options, names }, (line) => process.stderr.write(`${line}\n`)))
  return { ...result, verdicts: judge(result) }
}

try {
  const result = await measureAll()
  process.stdout.write(values.json ? `${JSON.stringify(result, undefined, 2)}\n` : report(result))
  if (!values['no-assert'] && result.verdicts.some(({ ok }) => !ok)) process.exitCode = 1
} catch (error) {
  // What could not be measured is not a missed bar.
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
