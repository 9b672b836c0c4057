/** A clock that only moves when told to: what an account takes as its `clock`. One tick is the least step, and timers are kept by tick. */
export function createVirtualClock(startMs, tickMs) {
  const due = new Map()
  let tick = 0
  return {
    now: () => startMs + tick * tickMs,
    setTimeout(fn, ms) {
      const at = tick + Math.max(1, Math.ceil(ms / tickMs))
      const timer = { at, fn }
      const timers = due.get(at)
      if (timers) timers.add(timer)
      else due.set(at, new Set([timer]))
      return timer
    },
    clearTimeout(timer) {
      // As with Node's own, clearing nothing is no error. A cleared timer leaves nothing behind: its growth would look like the account's.
      const timers = due.get(timer?.at)
      if (timers?.delete(timer) && timers.size === 0) due.delete(timer.at)
    },
    /** One tick on; runs what is due. */
    advance() {
      const timers = due.get(++tick)
      if (!timers) return
      due.delete(tick)
      for (const { fn } of timers) fn()
    },
  }
}
