// @ts-check

/**
 * @typedef {{ budget: number, bar: number }} Budget `bar` is what is promised to users, and never changed to please a build: `npm run verify` holds figures against it. `budget` is what was measured last, with some air: a change that needs more fails until somebody has said that it is worth it.
 * @typedef {{ name: string, value: number, budget: number, bar: number, ok: boolean }} Verdict `ok`: within its budget.
 */

/** How much more than what was measured a budget lets through: for what comes and goes, not for what is added. */
const AIR = 1.05

/**
 * @param {Record<string, number>} measured
 * @param {Record<string, Budget>} budgets
 * @returns {Verdict[]} One for each budget. What was not measured is not kept.
 */
export const judge = (measured, budgets) =>
  Object.entries(budgets).map(([name, { budget, bar }]) => {
    const value = measured[name] ?? Number.NaN
    return { name, value, budget, bar, ok: value <= budget }
  })

/**
 * New budgets after a change that is worth what it costs: what is measured now, and some air; no air that would lead over the bar.
 * @param {Record<string, number>} measured
 * @param {Record<string, Budget>} budgets
 * @returns {Record<string, Budget>}
 */
export const renewed = (measured, budgets) =>
  Object.fromEntries(
    Object.entries(budgets).map(([name, { budget, bar }]) => {
      const value = measured[name]
      return [name, { budget: value === undefined ? budget : Math.max(value, Math.min(bar, Math.ceil(value * AIR))), bar }]
    }),
  )

/** @param {readonly Verdict[]} verdicts */
export const told = (verdicts) =>
  verdicts.map(
    ({ name, value, budget, bar, ok }) =>
      `${ok ? 'ok  ' : 'OVER'} ${name}: ${value.toLocaleString('en')} (budget ${budget.toLocaleString('en')}, bar ${bar.toLocaleString('en')})${value > bar ? ': ABOVE THE BAR' : ''}`,
  )
