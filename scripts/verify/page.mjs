// @ts-check
import { isKept } from './judge.mjs'

/** @param {number} value */
const written = (value) =>
  !Number.isFinite(value) ? '–' : value.toLocaleString('en', { maximumFractionDigits: Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : 2 })

/** @param {readonly string[]} cells */
const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`

/**
 * `docs/verification.md`: every promise with its figure, its bar, the day and the machine.
 * @param {readonly import('./stages.mjs').Stage[]} stages
 * @param {(name: string) => import('./judge.mjs').Kept | undefined} keptOf
 * @param {string} digest That of the sources as they are.
 */
export const verificationPage = (stages, keptOf, digest) => {
  const rows = stages.flatMap(({ name, issue, promise }) => {
    const kept = keptOf(name)
    if (!kept) return [line([`\`${name}\``, issue, promise, '', '', 'not run yet', ''])]
    const day = `${kept.date.slice(0, 10)}${kept.digest === digest ? '' : ' (an earlier state)'}`
    const figures = kept.figures.length > 0 ? kept.figures : [undefined]
    return figures.map((figure, at) =>
      line([
        at === 0 ? `\`${name}\`` : '',
        at === 0 ? issue : '',
        figure ? `${at === 0 ? `${promise}: ` : ''}${figure.name}` : promise,
        figure ? written(figure.value) : '–',
        figure ? `${figure.wants} ${written(figure.bar)}` : '',
        !figure || !isKept(figure) || (!kept.ok && kept.problem) ? '**missed**' : 'kept',
        at === 0 ? day : '',
      ]),
    )
  })
  const machines = [...new Set(stages.flatMap(({ name }) => keptOf(name)?.machine ?? []))]
  return `# Verification

Written by \`npm run verify\`: what was promised, measured on this tree. How each figure is made, \`scripts/verify/stages.mjs\` says; \`npm run verify -- --only <stage>\` makes it again.

${machines.length > 0 ? `Machine: ${machines.join('; ')}.` : 'Nothing has been run yet.'}

${line(['stage', 'issue', 'promise', 'figure', 'bar', '', 'measured'])}
|---|---|---|---:|---:|---|---|
${rows.join('\n')}
`
}
