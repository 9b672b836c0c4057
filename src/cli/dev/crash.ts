import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Crash } from './messages.js'

/** An error as one line, with the user's own line that it came from: the frames of Node, of packages and of ours tell them nothing. */
export function crashOf(error: unknown, folder: string): Crash {
  if (!(error instanceof Error)) return { message: `${String(error).slice(0, 500)} was thrown` }
  const [first = ''] = error.message.split('\n')
  const message = error.name === 'Error' || error.message === '' ? first || error.name : `${error.name}: ${first}`
  const place = placeOf(error.stack ?? '')
  if (!place) return { message }
  const { file, line, column } = place
  const short = relative(folder, file)
  return {
    message,
    at: `${short.startsWith('..') ? file : short}:${line}${column ? `:${column}` : ''}`,
    frame: frameOf(file, line, column),
  }
}

interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** The first of the user's own files in a stack, or, of a syntax error, the one that stands above it. */
function placeOf(stack: string): Place | undefined {
  for (const text of stack.split('\n')) {
    const [, url, line, column] = /(?:^|\(|at (?:async )?|\s)((?:file:\/\/|\/|[A-Za-z]:\\)[^()\s][^()]*?):(\d+)(?::(\d+))?\)?$/.exec(text.trimEnd()) ?? []
    if (url === undefined || line === undefined) continue
    const file = pathOf(url)
    if (file === undefined || /[\\/]node_modules[\\/]/.test(file) || isOurs(file)) continue
    return { file, line: Number(line), column: Number(column ?? 0) }
  }
  return undefined
}

function pathOf(url: string): string | undefined {
  if (!url.startsWith('file:')) return url
  try {
    return fileURLToPath(url.replace(/\?.*$/, ''))
  } catch {
    return undefined
  }
}

/** This package, wherever it lies: bundled in `dist`, or as it is in its own repository. */
const here = fileURLToPath(new URL(import.meta.url.replace(/(?:cli\/dev|chunks)\/[^/]*$/, '')))
const isOurs = (file: string): boolean => file.startsWith(here)

function frameOf(file: string, line: number, column: number): string | undefined {
  let source: string
  try {
    source = readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
  const text = source.split('\n')[line - 1]
  if (text === undefined) return undefined
  const gutter = `  ${line} | `
  const shown = text.replaceAll('\t', ' ').trimEnd().slice(0, 160)
  return column > 0 && column <= shown.length + 1 ? `${gutter}${shown}\n${' '.repeat(gutter.length - 2)}| ${' '.repeat(column - 1)}^` : `${gutter}${shown}`
}
