#!/usr/bin/env node
/** `npx hongyan …`: the command line. */

import { runCli } from './run.js'

const over = new AbortController()
// Whoever reads only the first lines, as `head` does, has seen enough: what is running ends in good order, and nobody is told.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    over.abort()
  })

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => over.signal.aborted || process.stdout.write(text),
  err: (text) => over.signal.aborted || process.stderr.write(text),
  isTerminal: process.stdout.isTTY === true,
  isErrTerminal: process.stderr.isTTY === true,
  columns: process.stdout.columns,
  program: import.meta.url,
  signal: over.signal,
})
