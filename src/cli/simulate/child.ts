import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:os'
import { setTimeout } from 'node:timers/promises'

/** As long as an account takes to come to its end. */
const ENDING_MS = 10_000
const LOOK_MS = 25

/**
 * Runs a command in a shell, with this terminal. A signal to us is one to the command and all that it has started, and their end is waited for.
 * @returns its exit code; of one that a signal ended, 128 and the signal's number
 */
export function runChild(command: string, environment: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    // A shell does not hand signals on. A terminal gives them to everyone itself; elsewhere the command gets a group of its own.
    const detached = process.stdin.isTTY !== true && process.platform !== 'win32'
    const child = spawn(command, { shell: true, stdio: 'inherit', env: { ...process.env, ...environment }, detached })
    const send = (signal: NodeJS.Signals | 0): boolean => (detached ? sendToGroup(child, signal) : child.kill(signal))
    let isTold = false
    const pass = (signal: NodeJS.Signals) => {
      isTold = true
      send(signal)
    }
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
    for (const signal of signals) process.on(signal, pass)
    const done = () => {
      for (const signal of signals) process.off(signal, pass)
    }
    child.once('error', (error) => {
      done()
      reject(error)
    })
    child.once('close', async (code, signal) => {
      if (isTold) for (const end = Date.now() + ENDING_MS; send(0) && Date.now() < end; ) await setTimeout(LOOK_MS)
      done()
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
    })
  })
}

/** @returns false where nobody is left in the group */
function sendToGroup({ pid }: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (pid === undefined) return false
  try {
    return process.kill(-pid, signal)
  } catch {
    return false
  }
}
