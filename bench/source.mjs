import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { root } from './door.mjs'

/**
 * Files of `src`, compiled as the package is, but each with all that it exports: the parts of a push's way, one by one.
 * @param names paths from `src`, without suffix
 * @returns the modules by name
 */
export async function loadSource(names) {
  const from = fileURLToPath(root)
  const bundle = await rolldown({
    input: Object.fromEntries(names.map((name) => [name, join(from, `src/${name}.ts`)])),
    platform: 'node',
    external: ['undici', 'ioredis', 'libsql'],
    transform: { target: 'es2023' },
    logLevel: 'silent',
  })
  const dir = join(from, `node_modules/.cache/hongyan/bench-${process.pid}`)
  await bundle.write({ dir, format: 'esm', entryFileNames: '[name].js' })
  await bundle.close()
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await import(pathToFileURL(join(dir, `${name}.js`)).href)])))
}
