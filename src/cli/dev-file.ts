import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CommandError } from './screen.js'

/** `.hongyan/dev.json`: how commands find the console of a `hongyan dev` that is running. For its owner alone. */
export interface DevFile {
  readonly url: string
  readonly token: string
  readonly pid: number
}

const FOLDER = '.hongyan'
const NAME = 'dev.json'

/** Makes `.hongyan/` below a folder, out of git's sight. @returns its path @throws {CommandError} */
export function ownFolder(folder: string): string {
  const own = join(folder, FOLDER)
  try {
    mkdirSync(own, { recursive: true })
    const ignore = join(own, '.gitignore')
    if (!existsSync(ignore)) writeFileSync(ignore, '*\n')
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    throw new CommandError(`${own} cannot be made (${code}): it has to be a folder that this user may write in`)
  }
  return own
}

/** @returns what takes it away again, if it is still ours */
export function writeDevFile(own: string, file: DevFile): () => void {
  const path = join(own, NAME)
  const beside = `${path}.${process.pid}.new`
  rmSync(beside, { force: true })
  writeFileSync(beside, `${JSON.stringify(file)}\n`, { mode: 0o600, flag: 'wx' })
  renameSync(beside, path)
  return () => {
    if (read(path)?.pid === file.pid) rmSync(path, { force: true })
  }
}

/** The nearest one, of this folder or one above. */
export function findDevFile(folder: string): DevFile | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const found = read(join(at, FOLDER, NAME))
    if (found) return found
    if (dirname(at) === at) return undefined
  }
}

export function isAlive({ pid }: DevFile): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function read(path: string): DevFile | undefined {
  try {
    const { url, token, pid } = Object(JSON.parse(readFileSync(path, 'utf8'))) as Partial<Record<keyof DevFile, unknown>>
    return typeof url === 'string' && typeof token === 'string' && typeof pid === 'number' ? { url, token, pid } : undefined
  } catch {
    return undefined
  }
}
