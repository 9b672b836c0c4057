import type { Clock } from '../clock.js'

/** Waits, but no longer than the signal lets it. */
export function sleep(ms: number, { clock, signal }: { readonly clock: Clock; readonly signal?: AbortSignal | undefined }): Promise<void> {
  return unlessAborted(signal, (resolve) => {
    const timer = clock.setTimeout(resolve, ms)
    return () => clock.clearTimeout(timer)
  })
}

/** What others wait for too: an abort ends our waiting, not the thing itself. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise
  return unlessAborted(signal, (resolve, reject) => {
    promise.then(resolve, reject)
    return () => {}
  })
}

function unlessAborted<T>(signal: AbortSignal | undefined, begin: (resolve: (value: T) => void, reject: (reason: unknown) => void) => () => void): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason)
      return
    }
    let undo = () => {}
    const onAbort = () => {
      undo()
      reject(signal?.reason)
    }
    const settled = <V>(settle: (value: V) => void) => {
      return (value: V) => {
        signal?.removeEventListener('abort', onAbort)
        settle(value)
      }
    }
    signal?.addEventListener('abort', onAbort, { once: true })
    undo = begin(settled(resolve), settled(reject))
  })
}

const FIRST_MS = 500

/** Half a second, one, two …, of which at least half: not all that failed together comes back together. */
export const backoffMs = (failures: number, random: () => number): number => FIRST_MS * 2 ** (failures - 1) * (0.5 + random() / 2)
