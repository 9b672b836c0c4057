// @ts-check
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { bundledInPage, writeLicences } from './licences.mjs'
import { root } from './root.mjs'

/** Where the console's page lies, below `dist`. */
export const PAGE = 'console/ui'

/** What is worth packing: the server sends the packed file where the browser takes it. */
const PACKED = /\.(js|css|html|svg)$/

/**
 * Writes the console's page, `src/ui`, to a folder: files whose names change with what they hold, and each packed beside it.
 * @param {string} folder
 * @returns {Promise<string>} What went wrong; nothing, if nothing did.
 */
export const buildPage = async (folder) => {
  // Not at the top: the scripts that install what is missing come this way too.
  const [{ build, createLogger }, { default: vue }, { weuiCss }] = await Promise.all([import('vite'), import('@vitejs/plugin-vue'), import('./weui-css.mjs')])
  /** @type {string[]} */
  const problems = []
  const silent = createLogger('silent')
  const customLogger = {
    ...silent,
    warn: (/** @type {string} */ message) => problems.push(message),
    warnOnce: (/** @type {string} */ message) => problems.push(message),
  }
  try {
    await build({
      configFile: false,
      root: join(root, 'src/ui'),
      base: './',
      customLogger,
      logLevel: 'warn',
      plugins: [vue({ features: { optionsAPI: false } }), weuiCss()],
      build: {
        outDir: folder,
        emptyOutDir: true,
        // A polyfill would be a script in the page, which its security policy forbids; so would files inside of others.
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        reportCompressedSize: false,
        target: 'es2022',
        rolldownOptions: { checks: { pluginTimings: false } },
      },
    })
    writeLicences(folder, bundledInPage)
    for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (PACKED.test(entry)) writeFileSync(join(folder, `${entry}.gz`), gzipSync(readFileSync(join(folder, entry)), { level: 9 }))
    }
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error))
  }
  return problems.join('\n')
}
