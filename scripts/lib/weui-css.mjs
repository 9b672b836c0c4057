// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from './files.mjs'
import { root } from './root.mjs'

/** @typedef {{ head: string, body: string }} Block */

/**
 * The blocks of a stylesheet at its top level.
 * @param {string} css
 * @returns {Block[]}
 */
const blocksOf = (css) => {
  /** @type {Block[]} */
  const blocks = []
  let depth = 0
  let from = 0
  let open = 0
  for (let at = 0; at < css.length; at += 1) {
    const letter = css[at]
    if (letter === '"' || letter === "'") {
      at = css.indexOf(letter, at + 1)
    } else if (letter === '{') {
      if (depth === 0) open = at
      depth += 1
    } else if (letter === '}') {
      depth -= 1
      if (depth === 0) {
        blocks.push({ head: css.slice(from, open).trim(), body: css.slice(open + 1, at) })
        from = at + 1
      }
    } else if (letter === ';' && depth === 0) from = at + 1
  }
  return blocks
}

const classesOf = (/** @type {string} */ text) => text.match(/\bweui-[a-z][\w-]*/g) ?? []

/**
 * WeUI as the phone needs it: below `.weui-root`, so that it changes nothing outside, and only the classes that are used. Its resets are left out: one takes focus rings away.
 * @param {string} css
 * @param {ReadonlySet<string>} used
 * @returns {string}
 */
export const scopeWeui = (css, used) => {
  const scoped = blocksOf(css.replace(/\/\*.*?\*\//gs, '')).flatMap(({ head, body }) => {
    // The page itself says which theme it has.
    if (head.startsWith('@media') && head.includes('prefers-color-scheme')) return []
    if (head.startsWith('@media')) return [`${head}{${scopeWeui(body, used)}}`]
    if (head.startsWith('@')) return []
    const selectors = head.split(/,(?![^(]*\))/).flatMap((each) => {
      const selector = each.trim()
      if (/^(body|\.wx-root)(?![\w-])[^ >+~]*$/.test(selector)) return [selector.replace(/^(body|\.wx-root)/, '.weui-root')]
      const classes = classesOf(selector.replace(/\[[^\]]*\]/g, ''))
      if (classes.length === 0 || classes.some((name) => !used.has(name))) return []
      const theme = /^(?:body|\.wx-root)?(\[[^\]]*\])/.exec(selector)
      return [theme ? `.weui-root${theme[1]} ${selector.replace(/^\S+\s/, '')}` : `.weui-root ${selector}`]
    })
    return selectors.length > 0 ? [`${[...new Set(selectors)].join(',')}{${body.trim()}}`] : []
  })
  return scoped.join('\n')
}

/** Gives the page `virtual:weui.css`: see {@link scopeWeui}. Which classes are used, the page's own files say. */
export const weuiCss = () => ({
  name: 'weui-css',
  resolveId: (/** @type {string} */ id) => (id === 'virtual:weui.css' ? '\0weui.css' : undefined),
  load: (/** @type {string} */ id) => {
    if (id !== '\0weui.css') return undefined
    const pages = filesBelow('src/ui').filter((file) => file.endsWith('.vue'))
    const used = new Set(pages.flatMap((file) => classesOf(readFileSync(join(root, file), 'utf8'))))
    return scopeWeui(readFileSync(join(root, 'node_modules/weui/dist/style/weui.css'), 'utf8'), used)
  },
})
