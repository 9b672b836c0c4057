// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runNpm } from './run-process.mjs'

/**
 * What npm writes about one package in its lock files.
 * @typedef {{ version?: string, optional?: boolean, link?: boolean, devDependencies?: object, dependencies?: object }} Locked
 */

/**
 * @param {string} file
 * @returns {Record<string, Locked> | undefined} Undefined if there is no such file, or a broken one.
 */
const lockedPackages = (file) => {
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * Why something has to be installed, or undefined if nothing has to be. The two lock files are compared by content, not by age: a checkout
 * makes every file new, and an install that nobody needs would pull `node_modules` from under whatever else is running.
 * @returns {string | undefined}
 */
const reasonToInstall = () => {
  const wanted = lockedPackages(join(root, 'package-lock.json')) ?? {}
  const present = lockedPackages(join(root, 'node_modules/.package-lock.json'))
  if (!present) return 'node_modules is missing or incomplete'
  const changed = Object.entries(wanted).filter(([path, { version, optional }]) => {
    if (!path.startsWith('node_modules/')) return false
    // Packages for other systems are optional and rightly absent here.
    if (!present[path]) return !optional
    return present[path].version !== version || !existsSync(join(root, path))
  })
  return changed.length > 0 ? `${changed.length} of the packages in package-lock.json are not in node_modules` : undefined
}

/** Ends the process with a plain sentence: a stack would say nothing more. @param {string} message */
const giveUp = (message) => {
  console.error(message)
  process.exit(1)
}

const requireNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 23
  if (!fits) giveUp(`Node ${process.versions.node} is too old for working on hongyan. Use Node 20.19, 22.12 or anything later.`)
}

/** @param {object | undefined} dependencies */
const sorted = (dependencies) => JSON.stringify(Object.entries(dependencies ?? {}).sort())

/** A package.json asks for something that package-lock.json has not heard of: `npm ci` would refuse, and so do we, with the remedy. */
const requireAgreement = () => {
  for (const [path, locked] of Object.entries(lockedPackages(join(root, 'package-lock.json')) ?? {})) {
    if (path.includes('node_modules/')) continue
    const manifestFile = join(path, 'package.json')
    const manifest = JSON.parse(readFileSync(join(root, manifestFile), 'utf8'))
    const agreed = sorted(manifest.dependencies) === sorted(locked.dependencies) && sorted(manifest.devDependencies) === sorted(locked.devDependencies)
    if (!agreed) giveUp(`${manifestFile} and package-lock.json name different dependencies. Run \`npm install\` and commit both files.`)
  }
}

/**
 * Installs what is missing. Every script begins with it, so that a fresh clone needs no step before `npm test`.
 * Until it is done a script may import only `node:` modules; what it needs from packages it imports afterwards, by `await import`.
 */
export const ensureInstalled = async () => {
  requireNode()
  requireAgreement()
  const reason = reasonToInstall()
  if (!reason) return
  const verb = existsSync(join(root, 'package-lock.json')) ? 'ci' : 'install'
  console.log(`${reason}: running npm ${verb}`)
  // Under NODE_ENV=production npm would leave out what we came for.
  const { code, output } = await runNpm([verb, '--include=dev', '--no-audit', '--no-fund'])
  if (code !== 0) giveUp(`${output}\nnpm ${verb} failed. Check the network and the registry (\`npm ping\`), then run \`npm ${verb}\` by hand.`)
}
