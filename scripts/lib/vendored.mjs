// @ts-check
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { root } from './root.mjs'

/** Small libraries that go into `dist` as they are, with their licence, so that users install nothing for them. They are development dependencies. */
export const vendored = [{ name: 'uqr', module: 'dist/index.mjs', licence: 'LICENSE' }]

/** @param {string} name */
const folderOf = (name) => join(root, 'node_modules', name)

/** What decides about the copies. */
export const vendoredFiles = () => vendored.flatMap(({ name, module }) => [join('node_modules', name, 'package.json'), join('node_modules', name, module)])

/**
 * Copies them into a build, and leads what imports them there.
 * @param {string} build
 */
export const vendorInto = (build) => {
  for (const { name, module, licence } of vendored) {
    const { version } = JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8'))
    const terms = readFileSync(join(folderOf(name), licence), 'utf8')
      .trim()
      .replaceAll('*/', '* /')
    const target = join(build, 'vendor', `${name}.js`)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, `/*! ${name} ${version}, unchanged\n${terms}\n*/\n${readFileSync(join(folderOf(name), module), 'utf8')}`)
    for (const file of readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.js'))) {
      const path = join(build, file)
      const source = readFileSync(path, 'utf8')
      const led = source.replaceAll(
        `from '${name}'`,
        `from '${relative(dirname(path), target)
          .replaceAll('\\', '/')
          .replace(/^(?!\.)/, './')}'`,
      )
      if (led !== source) writeFileSync(path, led)
    }
  }
}
