// @ts-check
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/**
 * @typedef {object} ProcessOptions
 * @property {string} [cwd]
 * @property {boolean} [live] Let the process write to our own output instead of collecting what it says.
 * @property {Record<string, string>} [env] Added to our own environment.
 */

/**
 * Runs a program to its end. It never rejects: a program that cannot be started ends with code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ProcessOptions} [options]
 * @returns {Promise<{ code: number, stdout: string, output: string }>} `output` is both streams in the order of arrival.
 */
export const runProgram = (command, args, { cwd = root, live = false, env = {} } = {}) =>
  new Promise((resolve) => {
    let stdout = ''
    let output = ''
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      stdout += text
      output += text
    })
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      output += text
    })
    child.on('error', (error) => resolve({ code: 127, stdout, output: `${output}${error.message}\n` }))
    child.on('close', (code, signal) => resolve({ code: code ?? 1, stdout, output: signal ? `${output}ended by ${signal}\n` : output }))
  })

/**
 * Runs a script with this Node.
 * @param {readonly string[]} args The script, then its arguments.
 * @param {ProcessOptions} [options]
 */
export const runNode = (args, options) => runProgram(process.execPath, args, options)

/**
 * Runs an installed package's program with this Node, without a shell and without `npx`, so that it is the same on every system.
 * @param {string} packageName
 * @param {string} program Its name in the package's `bin`.
 * @param {readonly string[]} args
 * @param {ProcessOptions} [options]
 */
export const runTool = (packageName, program, args, options) => {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return runNode([join(folder, typeof bin === 'string' ? bin : bin[program]), ...args], options)
}

/**
 * Runs npm: the one that runs us, or else the one on the path.
 * @param {readonly string[]} args
 * @param {ProcessOptions} [options]
 */
export const runNpm = (args, options) => {
  const npm = process.env.npm_execpath
  if (npm && /npm-cli\.c?js$/.test(npm)) return runNode([npm, ...args], options)
  // On Windows npm is a .cmd file, which only a shell can start.
  return process.platform === 'win32' ? runProgram('cmd.exe', ['/d', '/c', 'npm', ...args], options) : runProgram('npm', args, options)
}
