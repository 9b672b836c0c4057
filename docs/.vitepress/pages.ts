import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The pages of the site, and where they stand. A page is `name.md` in English and `name.zh-CN.md` in Chinese, so that a plain git host shows them too;
 * the site has them at `/name` and `/zh/name`. The switch of languages goes from each to the other, so that both have to be there: what is written in
 * English alone has a page in Chinese that says so.
 */

export const docs = join(import.meta.dirname, '..')

export type Language = 'en' | 'zh'

const SUFFIX: Readonly<Record<Language, string>> = { en: '.md', zh: '.zh-CN.md' }

interface Group {
  readonly title: Readonly<Record<Language, string>>
  /** Where its pages lie, from `docs`. */
  readonly folder: string
  /** In this order. */
  readonly pages: readonly string[]
  /** Takes what else lies in its folder and no group names. */
  readonly rest?: boolean
}

export const groups: readonly Group[] = [
  { title: { en: 'Begin', zh: '开始' }, folder: 'guide', pages: ['start', 'platform', 'moving'] },
  { title: { en: 'Pushes', zh: '推送' }, folder: 'guide', pages: ['receiving', 'replying', 'sessions', 'inbox', 'retries'] },
  { title: { en: 'Weixin’s APIs', zh: '调用微信' }, folder: 'guide', pages: ['apis', 'cards', 'products', 'menus-and-qr', 'messages', 'tokens'] },
  { title: { en: 'At work', zh: '上线' }, folder: 'guide', pages: ['many-accounts', 'serverless', 'deploying', 'scale', 'security'] },
  { title: { en: 'Tools', zh: '工具' }, folder: 'guide', pages: ['testing', 'simulator'], rest: true },
  { title: { en: 'Reference', zh: '参考' }, folder: 'reference', pages: ['events', 'errors', 'capacity', 'simulator-rules', 'simulator-faults'], rest: true },
  {
    title: { en: 'API reference', zh: '接口参考' },
    folder: 'reference/api',
    pages: ['card', 'card-invoice', 'product', 'menu', 'qrcode', 'user', 'tags', 'message'],
    rest: true,
  },
  { title: { en: 'About', zh: '关于' }, folder: '.', pages: ['comparison'], rest: true },
]

/** Names of the pages in a folder, without language and ending. */
export function namesIn(folder: string): string[] {
  const files = readdirSync(join(docs, folder)).filter((file) => file.endsWith('.md'))
  return [...new Set(files.map((file) => file.replace(/(\.zh-CN)?\.md$/, '')))].filter((name) => name !== 'index').sort()
}

/** The file of a page, from `docs`: in that language, or else in the other. */
export function fileOf(page: string, language: Language): string {
  const own = `${page}${SUFFIX[language]}`
  return existsSync(join(docs, own)) ? own : `${page}${SUFFIX[language === 'en' ? 'zh' : 'en']}`
}

/** Where the site has a file: `guide/apis.zh-CN.md` → `/zh/guide/apis`. */
export function addressOf(file: string): string {
  const chinese = file.endsWith(SUFFIX.zh)
  const page = file.replace(/(\.zh-CN)?\.md$/, '').replace(/(^|\/)index$/, '$1')
  return `${chinese ? '/zh/' : '/'}${page}`
}

const titleOf = (file: string): string => /^# (.+)$/m.exec(readFileSync(join(docs, file), 'utf8'))?.[1]?.replaceAll('`', '') ?? file

export interface SidebarGroup {
  readonly text: string
  readonly collapsed: boolean
  readonly items: readonly { readonly text: string; readonly link: string; readonly file: string }[]
}

export function sidebarOf(language: Language): SidebarGroup[] {
  const named = new Set(groups.flatMap(({ folder, pages }) => pages.map((page) => join(folder, page))))
  return groups.map(({ title, folder, pages, rest }) => {
    const others = rest ? namesIn(folder).filter((name) => !named.has(join(folder, name))) : []
    const items = [...pages, ...others].map((page) => {
      const file = fileOf(join(folder, page), language)
      return { text: titleOf(file), link: addressOf(file), file }
    })
    return { text: title[language], collapsed: folder === 'reference/api', items }
  })
}

/** What a heading is called in an address: as git hosts do it, so that one link serves both. */
export const slugOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-')
