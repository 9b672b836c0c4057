import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { addressOf, docs } from './pages.js'

interface Token {
  readonly type: string
  tag: string
  readonly children: Token[] | null
  attrGet(name: string): string | null
  attrSet(name: string, value: string): void
  attrs: [string, string][] | null
}

interface State {
  readonly tokens: readonly Token[]
  readonly env: { readonly realPath?: string; readonly path: string }
}

interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: State) => void): void } }
}

const root = join(docs, '..')
const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
/** Where files beside the site are to be seen; without it they are named, and no link. */
const host: string | undefined = (repository?.url ?? repository)?.replace(/^git\+/, '').replace(/\.git$/, '')

/** Pages link to one another by file, as on a git host. Here that becomes the site's address, and a file outside of it the repository's. */
export function siteLinks(md: MarkdownIt): void {
  md.core.ruler.push('site-links', ({ tokens, env }) => {
    const folder = dirname(env.realPath ?? env.path)
    let dropped = false
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      if (token.type === 'link_close' && dropped) {
        token.tag = 'span'
        dropped = false
      }
      if (token.type !== 'link_open') continue
      const href = token.attrGet('href') ?? ''
      if (/^([a-z]+:|\/|#)/.test(href)) continue
      const [path = '', hash] = href.split('#')
      const file = relative(docs, join(folder, decodeURI(path)))
      const after = hash === undefined ? '' : `#${hash}`
      if (!file.startsWith('..')) token.attrSet('href', `${addressOf(file)}${after}`)
      else if (host) token.attrSet('href', `${host}/blob/main/${relative(root, join(docs, file))}${after}`)
      else {
        dropped = true
        token.tag = 'span'
        token.attrs = null
      }
    }
  })
}

/** Templates of Weixin's hold `{{first.DATA}}`, which Vue would take for its own. */
export function plainBraces(md: MarkdownIt): void {
  md.core.ruler.push('plain-braces', ({ tokens }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) if (token.type === 'code_inline') token.attrSet('v-pre', '')
  })
}
