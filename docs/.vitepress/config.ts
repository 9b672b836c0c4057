import { defineConfig } from 'vitepress'
import { plainBraces, siteLinks } from './links.js'
import { sidebarOf, slugOf } from './pages.js'

/** Chinese pages go to `/zh/`. */
const rewrites = (id: string): string => (id.endsWith('.zh-CN.md') ? `zh/${id.replace('.zh-CN.md', '.md')}` : id)

/** Chinese has no spaces between words: each pair of characters is one. */
const tokenize = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}_]+/u)
    .flatMap((word) => (/\p{Script=Han}/u.test(word) ? [...word].map((character, at, all) => character + (all[at + 1] ?? '')) : [word]))
    .filter((word) => word !== '')

const chineseSearch = {
  button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
  modal: {
    noResultsText: '没有找到',
    resetButtonTitle: '清除',
    backButtonTitle: '关闭',
    displayDetails: '显示详情',
    footer: { selectText: '选择', navigateText: '移动', closeText: '关闭' },
  },
}

export default defineConfig({
  title: '鸿雁 hongyan',
  cleanUrls: false,
  rewrites,
  lastUpdated: false,
  // The search's index of all pages, loaded with the first search.
  vite: { build: { chunkSizeWarningLimit: 4000 } },
  markdown: {
    anchor: { slugify: slugOf },
    config: (md) => {
      const own = md as unknown as Parameters<typeof siteLinks>[0]
      siteLinks(own)
      plainBraces(own)
    },
  },
  themeConfig: {
    search: { provider: 'local', options: { miniSearch: { options: { tokenize } }, locales: { zh: { translations: chineseSearch } } } },
    outline: [2, 3],
  },
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      description: 'A TypeScript framework for WeChat Official Accounts',
      themeConfig: {
        nav: [
          { text: 'Start', link: '/guide/start' },
          { text: 'Reference', link: '/reference/events' },
          { text: 'Comparison', link: '/comparison' },
        ],
        sidebar: sidebarOf('en').map((group) => ({ ...group, items: [...group.items] })),
      },
    },
    zh: {
      label: '简体中文',
      lang: 'zh-CN',
      description: '面向微信公众号的 TypeScript 框架',
      themeConfig: {
        nav: [
          { text: '开始', link: '/zh/guide/start' },
          { text: '参考', link: '/zh/reference/events' },
          { text: '对比', link: '/zh/comparison' },
        ],
        sidebar: sidebarOf('zh').map((group) => ({ ...group, items: [...group.items] })),
        outline: { level: [2, 3], label: '本页内容' },
        docFooter: { prev: '上一页', next: '下一页' },
        darkModeSwitchLabel: '外观',
        sidebarMenuLabel: '目录',
        returnToTopLabel: '回到顶部',
        langMenuLabel: '语言',
      },
    },
  },
})
