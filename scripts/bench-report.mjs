// @ts-check
/**
 * `npm run bench:report [-- --only pushes,size] [--fresh] [--quick] [--list]`: all figures in one run, written to docs/benchmarks.md in both languages.
 * What each part measured stands in .tmp/bench, so that a run which was broken off goes on where it was; a part is measured anew when the package has changed,
 * or with `--fresh`. `--quick` takes the shortest settings, to see that all of it works, and writes no page. Exit code 2: something could not be measured.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildPackage, digestOfSources } from './lib/build-package.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { ensureRedis } from './lib/ensure-redis.mjs'
import { root } from './lib/root.mjs'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
})

await ensureInstalled()
const { parts } = await import('../bench/report/parts.mjs')
const { benchmarksPage } = await import('../bench/report/page.mjs')
const { machine } = await import('../bench/cores.mjs')

const names = values.only?.split(',')
const unknown = names?.filter((name) => !parts.some((part) => part.name === name)) ?? []
if (unknown.length > 0) {
  console.error(`--only knows ${parts.map(({ name }) => name).join(', ')}; not ${unknown.join(', ')}`)
  process.exit(2)
}
const chosen = parts.filter(({ name, long }) => (names ? names.includes(name) : !(values.quick && long)))
if (values.list) {
  for (const { name, en } of chosen) console.log(`${name.padEnd(18)}${en}`)
  process.exit(0)
}

const { ok, output } = await buildPackage()
if (!ok) {
  console.error(output)
  process.exit(2)
}
await ensureRedis()

const folder = join(root, values.quick ? '.tmp/bench-quick' : '.tmp/bench')
mkdirSync(folder, { recursive: true })
const fileOf = (/** @type {string} */ name) => join(folder, `${name}.json`)
const keptOf = (/** @type {string} */ name) => (existsSync(fileOf(name)) ? JSON.parse(readFileSync(fileOf(name), 'utf8')) : undefined)
const digest = digestOfSources()
const versionOf = (/** @type {string} */ name) => `${name} ${JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version}`

for (const { name, quick, measure } of chosen) {
  if (!values.fresh && keptOf(name)?.digest === digest) {
    console.log(`${name}: measured before, on the same package`)
    continue
  }
  console.log(`${name} …`)
  try {
    const figures = await measure(values.quick ? quick : [])
    const versions =
      name === 'pushes'
        ? `${versionOf('co-wechat')}, ${versionOf('node-easywechat')}.`
        : name === 'bullmq'
          ? `${versionOf('bullmq')}, ${versionOf('ioredis')}.`
          : ''
    // Whole or not at all.
    writeFileSync(`${fileOf(name)}.new`, `${JSON.stringify({ digest, date: new Date().toISOString(), machine: machine(), versions, figures }, undefined, 2)}\n`)
    renameSync(`${fileOf(name)}.new`, fileOf(name))
  } catch (error) {
    console.error(`${name} could not be measured: ${error instanceof Error ? error.message : error}`)
    process.exitCode = 2
  }
}

const kept = Object.fromEntries(parts.flatMap(({ name }) => (keptOf(name) ? [[name, keptOf(name)]] : [])))
if (values.quick) console.log(benchmarksPage('en', chosen, kept))
else {
  writeFileSync(join(root, 'docs/benchmarks.md'), benchmarksPage('en', parts, kept))
  writeFileSync(join(root, 'docs/benchmarks.zh-CN.md'), benchmarksPage('zh', parts, kept))
  console.log('docs/benchmarks.md and docs/benchmarks.zh-CN.md are written')
}
