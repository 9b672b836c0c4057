import type { Logger } from '../logger.js'

interface Stoppable {
  readonly log: Logger
  stop(): Promise<void>
}

/** Signals belong to the process: whoever stops at one stands here. */
const waiting = new Map<NodeJS.Signals, Set<Stoppable>>()

/**
 * Stops in good order at the first signal; a second one ends the process at once, as without us. When all have stopped the signal goes its usual way, unless somebody else
 * listens for it too: then the end is theirs to choose.
 * @returns a function that takes it back
 */
export function stopAt(signals: readonly NodeJS.Signals[], stoppable: Stoppable): () => void {
  for (const signal of signals) {
    const known = waiting.get(signal)
    if (known) {
      known.add(stoppable)
      continue
    }
    waiting.set(signal, new Set([stoppable]))
    process.on(signal, stopAll)
  }
  return () => {
    for (const signal of signals) {
      const all = waiting.get(signal)
      all?.delete(stoppable)
      if (all?.size === 0) forget(signal)
    }
  }
}

function stopAll(signal: NodeJS.Signals): void {
  const all = [...(waiting.get(signal) ?? [])]
  forget(signal)
  Promise.all(
    all.map(async ({ log, stop }) => {
      log.warn({ signal }, 'stopping: nothing new is taken in, what runs comes to its end')
      await stop().catch((error: unknown) => log.error({ error: error instanceof Error ? error.message : '' }, 'could not stop in good order'))
    }),
  ).then(() => {
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
  })
}

function forget(signal: NodeJS.Signals): void {
  waiting.delete(signal)
  process.off(signal, stopAll)
}
