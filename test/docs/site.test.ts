import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addressOf, docs, groups, type Language, namesIn, sidebarOf, slugOf } from '../../docs/.vitepress/pages.js'
import { root } from '../../scripts/lib/root.mjs'

/** The site, without building it: what `npm run docs:build` would find, and what a git host shows. */

const folders = ['.', 'guide', 'reference', 'reference/api']

const filesIn = (folder: string): string[] =>
  readdirSync(join(docs, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', folder, name))
const examples = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => join('examples', name, 'README.md'))
const pages = [...folders.flatMap(filesIn), 'README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'examples/README.md', ...examples]

const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '')

/** The anchors of a page, counted where a heading comes twice. */
function anchorsOf(file: string): Set<string> {
  const anchors = new Set<string>()
  for (const [, heading = ''] of withoutCode(read(file)).matchAll(/^#{1,6} (.+)$/gm)) {
    const slug = slugOf(heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, ''))
    let name = slug
    for (let nth = 1; anchors.has(name); nth += 1) name = `${slug}-${nth}`
    anchors.add(name)
  }
  return anchors
}

/** Links to something of ours: file and anchor. */
const linksOf = (file: string): { readonly link: string; readonly target: string; readonly anchor: string | undefined }[] =>
  [...withoutCode(read(file)).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link) && !link.startsWith('<'))
    .map((link) => {
      const [path = '', anchor] = link.split('#')
      return { link, target: path === '' ? file : join(dirname(file), decodeURI(path)), anchor: anchor && decodeURI(anchor) }
    })

describe('links', () => {
  test.each(pages)('%s', (file) => {
    const dead = linksOf(file).filter(({ target, anchor }) => {
      if (!existsSync(join(root, target))) return true
      return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).has(anchor)
    })
    expect(dead.map(({ link }) => link)).toEqual([])
  })

  test('a link that leads nowhere is found', () => {
    expect(linksOf('README.md').length).toBeGreaterThan(30)
    expect(anchorsOf('README.md').has('nothing-is-lost')).toBe(true)
    expect(anchorsOf('docs/reference/api/card.md').has('cardcodeconsume')).toBe(true)
  })
})

test('each page is there in both languages', () => {
  const missing = folders.flatMap((folder) =>
    namesIn(folder)
      .flatMap((name) => [`${name}.md`, `${name}.zh-CN.md`])
      .filter((name) => !existsSync(join(docs, folder, name))),
  )
  expect(missing).toEqual([])
})

test('the language switch leads to a page that is there, from each page', () => {
  const addresses = new Set([...folders, 'releases'].flatMap(filesIn).map((file) => addressOf(relative('docs', file))))
  const inTheOther = (address: string) => (address.startsWith('/zh/') ? address.slice('/zh'.length) : `/zh${address}`)
  expect(addresses.size).toBeGreaterThan(60)
  expect([...addresses].filter((address) => !addresses.has(inTheOther(address)))).toEqual([])
})

test('both languages have the same headings, as many of each depth', () => {
  const depths = (file: string) => [...withoutCode(read(file)).matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length)
  for (const file of filesIn('guide').filter((name) => !name.endsWith('.zh-CN.md')))
    expect(depths(file.replace('.md', '.zh-CN.md')), file).toEqual(depths(file))
})

describe.each<Language>(['en', 'zh'])('the sidebar, %s', (language) => {
  const entries = sidebarOf(language).flatMap(({ items }) => items)

  test('leads to pages that are there, each once, by the name that they bear', () => {
    expect(entries.filter(({ file }) => !existsSync(join(docs, file)))).toEqual([])
    expect(new Set(entries.map(({ link }) => link)).size).toBe(entries.length)
    for (const { text, link, file } of entries) {
      expect(text, file).not.toMatch(/\.md$/)
      expect(link).toBe(addressOf(file))
    }
  })

  test('leaves no page out', () => {
    const all = folders.flatMap((folder) => namesIn(folder).map((name) => join(folder, name)))
    const named = new Set(entries.map(({ file }) => file.replace(/(\.zh-CN)?\.md$/, '')))
    expect(all.filter((page) => !named.has(page))).toEqual([])
  })

  test('is in its own language wherever the page is', () => {
    const foreign = entries.filter(({ file }) => file.endsWith('.zh-CN.md') !== (language === 'zh'))
    expect(foreign.map(({ file }) => file)).toEqual([])
  })
})

test('home pages lead to pages that are there', () => {
  for (const file of ['docs/index.md', 'docs/index.zh-CN.md']) {
    const links = [...read(file).matchAll(/link: (\/\S+?) /g)].map(([, link = '']) => link)
    const addresses = new Set((['en', 'zh'] as const).flatMap((language) => sidebarOf(language).flatMap(({ items }) => items.map(({ link }) => link))))
    expect(links.length).toBe(2)
    expect(links.filter((link) => !addresses.has(link))).toEqual([])
  }
})

test('each group has a name in both languages', () => {
  for (const { title } of groups) expect(title.en === title.zh).toBe(false)
})

test('the site’s package stands beside the workspaces, and runs no script of its dependencies', () => {
  const { workspaces } = JSON.parse(read('package.json'))
  expect(workspaces.filter((name: string) => name.startsWith('docs'))).toEqual([])
  expect(read('docs/.npmrc')).toMatch(/^ignore-scripts=true$/m)
  expect(Object.keys(JSON.parse(read('package-lock.json')).packages).filter((path) => path.endsWith('/vitepress'))).toEqual([])
})
