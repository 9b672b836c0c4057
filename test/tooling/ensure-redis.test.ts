import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ensureRedis } from '../../scripts/lib/ensure-redis.mjs'

/** A machine of which only the commands in one folder are there. */
function machine(apt: string) {
  const folder = mkdtempSync(join(tmpdir(), 'hongyan-machine-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const log = join(folder, 'log')
  writeFileSync(log, '')
  const command = (name: string, script: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  // What stands behind the options.
  command('apt-get', `shift 3\necho "$@" >>'${log}'\nPATH=/usr/bin:/bin\n${apt.replaceAll('FOLDER', folder)}`)
  return { env: { PATH: folder }, calls: () => readFileSync(log, 'utf8').trim().split('\n'), command }
}

const installs = `printf '#!/bin/sh\\n' >FOLDER/redis-server; chmod +x FOLDER/redis-server`
const install = 'install --no-install-recommends redis-server'

test('a fresh machine has no lists of packages: they are fetched first', async () => {
  const { env, calls } = machine(
    `case "$1" in update) touch FOLDER/lists;; install) if [ -e FOLDER/lists ]; then ${installs}; else echo 'E: Unable to locate package' >&2; exit 100; fi;; esac`,
  )
  const said: string[] = []
  expect(await ensureRedis({ env, isRoot: true, say: (line) => said.push(line), pauseMs: 0 })).toBe(true)
  expect(calls()).toEqual([install, 'update', install])
  expect(said).toEqual(["there is no redis-server: installing Debian's"])
})

test('where the lists are there they are not fetched again', async () => {
  const { env, calls } = machine(installs)
  expect(await ensureRedis({ env, isRoot: true, say: () => {}, pauseMs: 0 })).toBe(true)
  expect(calls()).toEqual([install])
})

test('where it cannot be had the reason is told, and the tests go on', async () => {
  const { env } = machine(`echo 'Reading' >&2; echo 'E: Unable to fetch some archives' >&2; exit 100`)
  const said: string[] = []
  expect(await ensureRedis({ env, isRoot: true, say: (line) => said.push(line), pauseMs: 0 })).toBe(false)
  expect(said.at(-1)).toBe('apt-get brought no redis-server: E: Unable to fetch some archives')
})

test('another user asks apt for nothing; where it is there nobody does', async () => {
  const { env, calls, command } = machine('exit 0')
  const said: string[] = []
  expect(await ensureRedis({ env, isRoot: false, say: (line) => said.push(line) })).toBe(false)
  expect(said).toEqual(['there is no redis-server, and this user may not install packages'])
  command('redis-server', 'exit 0')
  expect(await ensureRedis({ env, isRoot: true, say: (line) => said.push(line) })).toBe(true)
  expect(calls()).toEqual([''])
})
