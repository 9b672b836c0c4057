import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** Runs a command in a shell, with this terminal. A signal to us is one to it. @returns its exit code; of one that a signal ended, 128 and the signal's number */
export function runChild(command: string, environment: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { shell: true, stdio: 'inherit', env: { ...process.env, ...environment } })
    const pass = (signal: NodeJS.Signals) => {
      child.kill(signal)
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
    child.once('close', (code, signal) => {
      done()
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
    })
  })
}
