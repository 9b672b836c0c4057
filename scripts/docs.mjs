// @ts-check
/**
 * `npm run docs`: the site of docs/, served while it is written. `npm run docs:build`: the site as files, in docs/.vitepress/dist; a dead link fails it.
 * VitePress has a package and a lock file of its own, installed when it is first wanted: nobody who works on the code waits for it.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './lib/root.mjs'
import { runNode, runNpm } from './lib/run-process.mjs'

const docs = join(root, 'docs')
const [command = 'dev', ...rest] = process.argv.slice(2)

/** @param {string} file */
const versionIn = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages?.['node_modules/vitepress']?.version : undefined)

if (versionIn(join(docs, 'package-lock.json')) !== versionIn(join(docs, 'node_modules/.package-lock.json'))) {
  console.log('installing VitePress into docs/node_modules')
  // esbuild's script only looks after what is there already.
  const { code, output } = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: docs })
  if (code !== 0) {
    console.error(`${output}\nnpm ci failed in docs/. Check the network and the registry (\`npm ping\`).`)
    process.exit(1)
  }
}
const isBuild = command === 'build'
const { code, output } = await runNode([join(docs, 'node_modules/vitepress/bin/vitepress.js'), command, docs, ...rest], { live: !isBuild })
if (isBuild) console.log(output.trim())
// VitePress goes on after a page that cannot be rendered.
process.exitCode = code || (/ssrRender/.test(output) ? 1 : 0)
