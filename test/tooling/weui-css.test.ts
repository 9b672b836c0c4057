import { expect, test } from 'vitest'
import { scopeWeui } from '../../scripts/lib/weui-css.mjs'

const scoped = (css: string) => scopeWeui(css, new Set(['weui-btn', 'weui-btn_mini'])).replaceAll(/\s+/g, '')

test('only the classes that are used come along, below the root', () => {
  expect(scoped('.weui-btn,.weui-cell{color:red}.weui-btn.weui-btn_mini:active{top:0}.weui-btn .weui-cell{top:1px}')).toBe(
    '.weui-root.weui-btn{color:red}.weui-root.weui-btn.weui-btn_mini:active{top:0}',
  )
})

test('nothing of it reaches the rest of the page: no resets, no fonts, no theme of its own', () => {
  expect(scoped('*{outline:0}a{color:red}html{top:0}@font-face{src:url(x)}@media (prefers-color-scheme:dark){.weui-btn{color:#fff}}')).toBe('')
})

test('the variables of both themes stand at the root', () => {
  expect(scoped("body,.wx-root{--x:1}.wx-root[data-weui-theme='dark'],body[data-weui-theme='dark']{--x:2}")).toBe(
    ".weui-root{--x:1}.weui-root[data-weui-theme='dark']{--x:2}",
  )
})

test('what a theme changes of a class goes by the theme of the root', () => {
  expect(scopeWeui("[data-weui-theme='dark'] .weui-btn{color:#fff}.wx-root[data-weui-theme='dark'] .weui-btn{top:0}", new Set(['weui-btn']))).toBe(
    ".weui-root[data-weui-theme='dark'] .weui-btn{color:#fff}\n.weui-root[data-weui-theme='dark'] .weui-btn{top:0}",
  )
})
