// @ts-check

/**
 * What hongyan runs with, and from which version on: the one table. README.md and `peerDependencies` say the same, and a test holds them to it.
 * `name` is what tests import, `package` what it is in the registry, where that is another name.
 * @typedef {{ name: string, package: string, lowest: string, newest: string }} Supported `newest` is the range whose latest version is tried.
 */

/** @type {readonly Supported[]} */
export const supported = [
  { name: 'express4', package: 'express', lowest: '4.17.0', newest: '4' },
  { name: 'express', package: 'express', lowest: '5.0.0', newest: '5' },
  { name: 'koa2', package: 'koa', lowest: '2.13.0', newest: '2' },
  { name: 'koa', package: 'koa', lowest: '3.0.0', newest: '3' },
  { name: 'fastify', package: 'fastify', lowest: '5.0.0', newest: '5' },
  { name: 'hono', package: 'hono', lowest: '4.9.0', newest: '4' },
  { name: 'undici', package: 'undici', lowest: '7.16.0', newest: '7' },
  { name: 'ioredis', package: 'ioredis', lowest: '5.3.0', newest: '6' },
  { name: 'bullmq', package: 'bullmq', lowest: '6.0.0', newest: '6' },
  { name: 'libsql', package: 'libsql', lowest: '0.5.1', newest: '0.5' },
  { name: '@opentelemetry/api', package: '@opentelemetry/api', lowest: '1.9.0', newest: '1' },
]

/**
 * What package.json asks for, with every supported package at one end of its range.
 * @template {{ dependencies: Record<string, string>, devDependencies: Record<string, string> }} Manifest
 * @param {Manifest} manifest
 * @param {'lowest' | 'newest'} end
 * @returns {Manifest}
 */
export const manifestWith = (manifest, end) => {
  const dependencies = { ...manifest.dependencies }
  const devDependencies = { ...manifest.devDependencies }
  for (const { name, package: packageName, ...versions } of supported) {
    const wanted = name === packageName ? versions[end] : `npm:${packageName}@${versions[end]}`
    if (name in dependencies) dependencies[name] = wanted
    else devDependencies[name] = wanted
  }
  return { ...manifest, dependencies, devDependencies }
}

/** The tests that touch them. */
export const peerTests = [
  'test/adapter',
  'test/api',
  'test/token',
  'test/session',
  'test/telemetry',
  'test/inbox/suite',
  'test/inbox/sqlite',
  'test/inbox/bullmq',
]
