import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Reply } from './http.js'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
}

const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/** Names that a build writes: no dots in front, no way up. */
const PATH = /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/
/** What the build names by its content never changes. */
const HASHED = /-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/

/** The built page, wherever this code lies: in `dist/console`, in `dist/chunks`, or in `src/console`. */
function builtPage(): string | undefined {
  const candidates = ['./ui/', '../console/ui/', '../../dist/console/ui/'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
  return candidates.find((folder) => existsSync(join(folder, 'index.html')) && !existsSync(join(folder, 'vite.config.ts')))
}

const NOT_BUILT = 'The page of the console is not built: run `npm run build`. The API below /api/ answers without it.\n'

/** Files of the page, as they are asked for. */
export class StaticFiles {
  readonly #given: string | undefined
  #folder: string | undefined

  /** @param folder where the page lies; left out, where the package has it */
  constructor(folder: string | undefined) {
    this.#given = folder
  }

  /** @param path begins with a slash */
  answer(path: string, acceptEncoding: string): Reply | undefined {
    this.#folder ??= this.#given ?? builtPage()
    const index = this.#folder === undefined ? undefined : join(this.#folder, 'index.html')
    if (index === undefined || !existsSync(index)) {
      return isPage(path) ? { status: 503, type: 'text/plain; charset=utf-8', body: NOT_BUILT } : undefined
    }
    const name = isPage(path) ? 'index.html' : path.slice(1)
    const file = PATH.test(name) ? join(this.#folder as string, name) : undefined
    const type = TYPES[extname(name)]
    if (file === undefined || type === undefined || !isFile(file)) return undefined
    const headers: Record<string, string> = {
      'cache-control': HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
    }
    for (const [encoding, ending] of ENCODINGS) {
      if (!accepts(acceptEncoding, encoding) || !isFile(file + ending)) continue
      return { status: 200, type, body: readFileSync(file + ending), headers: { ...headers, 'content-encoding': encoding } }
    }
    return { status: 200, type, body: readFileSync(file), headers }
  }
}

/** The page finds its own way among its views. */
const isPage = (path: string): boolean => path === '/' || (!path.startsWith('/api/') && !path.slice(path.lastIndexOf('/')).includes('.'))

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true

const accepts = (header: string, encoding: string): boolean =>
  header.split(',').some((part) => {
    const [name, ...parameters] = part.trim().toLowerCase().split(';')
    return name === encoding && !parameters.some((each) => /^\s*q=0(?:\.0*)?$/.test(each))
  })
