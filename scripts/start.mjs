// @ts-check
/** `npm start [-- options]`: installs, builds, opens the shop of examples/shop, and pushes to it everything that Weixin can push. */
import { buildPackage } from './lib/build-package.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { root } from './lib/root.mjs'
import { readOptions, usage } from './start/options.mjs'

const read = readOptions(process.argv.slice(2))
if ('help' in read) console.log(usage)
else if ('problem' in read) {
  console.error(read.problem)
  process.exitCode = 2
} else {
  await ensureInstalled()
  process.stdout.write('building hongyan: ')
  const { ok, output } = await buildPackage()
  if (ok) {
    process.stdout.write(output)
    await show(read.options)
  } else {
    console.error(`${output}\nThe package does not compile, so there is nothing to show.`)
    process.exitCode = 1
  }
}

/** @param {import('./start/options.mjs').StartOptions} options */
async function show(options) {
  // Whoever reads only the first lines, as `head` does, has seen enough.
  process.stdout.on('error', () => process.exit())
  // The table names the lines of shop.ts.
  process.setSourceMapsEnabled(true)
  const { runnerImport } = await import('vite')
  /** @type {{ module: typeof import('./start/main.js') }} */
  // `hongyan` is left to Node, which finds the built package by its own name: what users get.
  const { module } = await runnerImport(`${root}scripts/start/main.ts`, { configFile: false, logLevel: 'error', root, resolve: { external: ['hongyan'] } })
  process.exitCode = (await module.start(options)) ? 0 : 1
}
