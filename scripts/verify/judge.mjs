// @ts-check

/**
 * @typedef {import('./stages.mjs').Figure} Figure
 * @typedef {import('./stages.mjs').Stage} Stage
 * @typedef {import('./stages.mjs').Output} Output
 * @typedef {{ digest: string, date: string, machine: string, seconds: number, ok: boolean, figures: readonly Figure[], problem?: string }} Kept
 */

/** @param {Figure} figure */
export const isKept = ({ value, wants, bar }) => {
  // In the ledger, which is JSON, what is no number has become null.
  if (!Number.isFinite(value)) return false
  if (wants === '≥') return value >= bar
  if (wants === '≤') return value <= bar
  return wants === '<' ? value < bar : value === bar
}

/**
 * What a stage's command has shown. A command that says nothing that can be read has shown nothing.
 * @param {Stage} stage
 * @param {Output} output
 * @returns {{ ok: boolean, figures: readonly Figure[], problem?: string }}
 */
export const judge = ({ reads }, output) => {
  /** @type {readonly Figure[]} */
  const exit = [{ name: 'exit code', value: output.code, wants: '=', bar: 0 }]
  try {
    const figures = reads ? reads(output) : exit
    // A bar that is missed ends some commands with 1, and others were told not to mind: what counts are the figures.
    if (figures.length > 0 && figures.every(isKept))
      return output.code > 1 ? { ok: false, figures, problem: `ended with ${output.code}` } : { ok: true, figures }
    const problem = figures.some(({ value }) => Number.isNaN(value)) ? lastLines(output) : undefined
    return { ok: false, figures, ...(problem ? { problem } : {}) }
  } catch {
    return { ok: false, figures: [], problem: lastLines(output) }
  }
}

/** @param {Output} output */
const lastLines = ({ code, output }) => `ended with ${code}: ${output.trim().split('\n').slice(-3).join(' / ').slice(0, 300)}`
