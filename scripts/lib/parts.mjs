// @ts-check
import { relative } from 'node:path'
import { root } from './root.mjs'

/**
 * How long each part of `npm test` may take, in seconds, on a machine of two cores that does nothing else; the whole of it has fifteen minutes. A part that took longer
 * gets a line that says so, and no more: on a machine that others use, time says nothing of the code. Whoever adds slow tests adds to the budget, and sees it here.
 */
export const budgets = {
  stages: {
    build: 45,
    types: 45,
    lint: 10,
    format: 10,
    'dead code': 20,
    'import rules': 15,
    'generated files': 20,
    'package (publint)': 15,
    'package types (attw)': 30,
    budgets: 30,
    tests: 580,
    consumer: 75,
  },
  /** The tests by their folder: the sum over its files, of which as many run at once as there are cores. */
  tests: {
    inbox: 420,
    token: 150,
    property: 150,
    adapter: 90,
    simulator: 90,
    security: 60,
    api: 60,
    tooling: 60,
    examples: 120,
    e2e: 180,
    console: 60,
    cli: 60,
  },
  /** A folder that is not named. */
  otherTests: 45,
  whole: 15 * 60,
}

/** @typedef {{ name: string, seconds: number, budget: number }} Part */

/**
 * @param {readonly { name: string, startTime: number, endTime: number }[]} files As vitest reports them; times in ms.
 * @returns {Part[]} The slowest first.
 */
export const partsOfTests = (files) => {
  /** @type {Map<string, number>} */
  const seconds = new Map()
  for (const { name, startTime, endTime } of files) {
    const [, folder = ''] = relative(root, name).replaceAll('\\', '/').split('/')
    seconds.set(folder, (seconds.get(folder) ?? 0) + (endTime - startTime) / 1000)
  }
  /** @type {Record<string, number>} */
  const known = budgets.tests
  return [...seconds]
    .map(([folder, taken]) => ({ name: `test/${folder}`, seconds: taken, budget: known[folder] ?? budgets.otherTests }))
    .sort((one, other) => other.seconds - one.seconds)
}

/**
 * @param {readonly { name: string, seconds: number }[]} outcomes
 * @returns {Part[]}
 */
export const partsOfStages = (outcomes) => {
  /** @type {Record<string, number>} */
  const known = budgets.stages
  return outcomes.map(({ name, seconds }) => ({ name, seconds, budget: known[name] ?? Number.POSITIVE_INFINITY }))
}

/** A line for each part that took longer than it may. @param {readonly Part[]} parts */
export const overBudget = (parts) =>
  parts
    .filter(({ seconds, budget }) => seconds > budget)
    .map(({ name, seconds, budget }) => `over its budget: ${name} took ${seconds.toFixed(0)} s of ${budget} s`)

/** @param {readonly Part[]} parts */
export const partsTable = (parts) =>
  parts.map(({ name, seconds, budget }) => `     ${name.padEnd(20)} ${seconds.toFixed(1).padStart(7)} s of ${String(budget).padStart(4)} s`)
