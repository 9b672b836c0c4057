import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { en } from '../../src/ui/text/en.js'
import { zh } from '../../src/ui/text/zh.js'
import { hasChromium, type OpenShop, openShop, until, useBrowser } from './stage.js'

const FIRST_PAGE_BYTES = 120_000

interface Found {
  readonly violations: readonly {
    readonly id: string
    readonly impact?: string | null
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
  }[]
}

/** What axe finds serious or worse on the page as it is. */
async function seriousOn(page: Page): Promise<string[]> {
  // By the debugger's line: the page's security policy lets no other script in.
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<Found> } }).axe.run())
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.replace(/\s+/g, ' ').slice(0, 200)}`))
}

/** Somebody has been here: each page has something to show. */
async function live(shop: OpenShop): Promise<{ readonly fan: string; readonly push: string }> {
  const account = shop.weixin.account()
  const fan = account.fan()
  await fan.follow()
  await fan.send.text('查券 0012345600')
  await fan.send.text('退款 77')
  const headers = { authorization: `Bearer ${shop.token}`, 'content-type': 'application/json' }
  const ask = async (method: string, path: string, body: unknown = {}) =>
    (await fetch(`${shop.url}api/${path}`, { method, headers, ...(method !== 'GET' && { body: JSON.stringify(body) }) })).json()
  const { card_id } = (await ask('POST', 'cards')) as { card_id: string }
  await ask('POST', `cards/${card_id}/pass`)
  await fan.card.take(card_id)
  await ask('POST', 'products')
  await ask('POST', 'faults', { name: 'push-forged', times: 3 })
  await fan.send.text('你好')
  await ask('POST', 'faults', { name: 'push-slow', ms: 1 })
  await shop.account.card.get({ card_id })
  const { rows } = (await ask('GET', 'pushes')) as { rows: { id: string; type: string }[] }
  return { fan: fan.openid, push: rows.find(({ type }) => type === 'user_get_card_event')?.id ?? '' }
}

describe.skipIf(!(await hasChromium('how good the console’s page is')))('the page of the console', () => {
  const browser = useBrowser()

  async function open(options: Parameters<typeof browser.visit>[1]) {
    const shop = await openShop({ assets: browser.assets })
    onTestFinished(shop.close)
    const { fan, push } = await live(shop)
    const visit = await browser.visit(shop.entrance, options)
    onTestFinished(() => visit.context.close())
    const { page } = visit
    const to = async (path: string, shows: string) => {
      await page.evaluate((hash) => {
        location.hash = hash
      }, `#/${path}`)
      await page.locator(shows).first().waitFor()
    }
    return { shop, fan, push, to, ...visit }
  }

  test(`weighs at most ${FIRST_PAGE_BYTES} bytes packed when it opens; all is packed, nothing is inline`, () => {
    const html = readFileSync(join(browser.assets, 'index.html'), 'utf8')
    const loaded = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, file]) => file ?? '')
    expect(loaded.length).toBeGreaterThan(2)
    const bytes = ['index.html', ...loaded].reduce((sum, file) => sum + statSync(join(browser.assets, `${file}.gz`)).size, 0)
    console.log(`the first page weighs ${bytes} bytes packed`)
    expect(bytes).toBeLessThan(FIRST_PAGE_BYTES)
    expect(html).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=/)
    // The charts' library comes with the first chart.
    const scripts = readdirSync(join(browser.assets, 'assets')).filter((file) => file.endsWith('.js'))
    const withCharts = scripts.filter((file) => readFileSync(join(browser.assets, 'assets', file), 'utf8').includes('u-over'))
    expect(withCharts).toHaveLength(1)
    expect(loaded).not.toContain(`assets/${withCharts[0]}`)
  })

  test.each([
    ['light', 'zh'],
    ['dark', 'en'],
  ] as const)('axe finds nothing serious on any page: %s, %s', async (theme, language) => {
    const t = { zh, en }[language]
    const { page, to, fan, push, complaints } = await open({ theme, language })
    const found: Record<string, string[]> = {}
    const check = async (name: string) => {
      // What moves or fades is over.
      await page.evaluate(() =>
        Promise.all(
          document
            .getAnimations()
            .filter((each) => each.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY)
            .map((each) => each.finished),
        ),
      )
      const problems = await seriousOn(page)
      if (problems.length > 0) found[name] = problems
    }
    await to(`phone/${fan}`, '.said-fault')
    await check('chat')
    await page.locator('.phone-tabs').getByRole('button', { name: t.screens.wallet }).click()
    await check('wallet')
    await page.locator('button.wallet-card').click()
    await check('card in the wallet')
    await page.locator('.phone-tabs').getByRole('button', { name: t.screens.profile }).click()
    await check('profile')
    await page.locator('.actions').getByRole('button', { name: t.actions['send.location'], exact: true }).click()
    await page.locator('dialog').waitFor()
    await check('an action')
    await page.keyboard.press('Escape')
    await to('pushes', '.list-field .list-row')
    await check('pushes')
    await to(`pushes/${push}`, '.sheet')
    await check('a push')
    await page.getByRole('button', { name: t.edit.open }).click()
    await page.locator('dialog .one-field').first().waitFor()
    await check('an edited push')
    await page.keyboard.press('Escape')
    await to('trigger/user_consume_card_event', '.one-field')
    await check('trigger')
    await to('cards', '.cards-row')
    await page.locator('.cards-row a').first().click()
    await page.locator('.card-view .qr').waitFor()
    await check('cards')
    await to('cards/products', '.page table tbody tr')
    await check('products')
    await to('faults', '.faults-on')
    await check('faults')
    await page.getByRole('switch', { name: 'errcode' }).click()
    await page.locator('dialog').waitFor()
    await check('a fault')
    await page.keyboard.press('Escape')
    await to('clock', '.clock-time')
    await check('clock')
    await to('tokens', '.tokens-calls tbody tr')
    await check('tokens')
    expect(found).toEqual({})
    expect(complaints).toEqual([])
  })

  test('is used by the keyboard alone', async () => {
    const { page, complaints } = await open({ language: 'en' })
    const focused = () =>
      page.evaluate(() => document.activeElement?.textContent?.trim() || document.activeElement?.getAttribute('aria-label') || document.activeElement?.tagName)
    await page.keyboard.press('Tab')
    expect(await focused()).toBe(en.skip)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')

    // Along the pages with the arrows, and into the pushes.
    await page.locator('.rail-link').first().focus()
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe(en.pages.pushes)
    await page.keyboard.press('Enter')
    const box = page.locator('.list-box')
    await box.waitFor()
    await until(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
    await until(() => page.locator('.list-field .list-row').count()).toBeGreaterThan(3)
    await box.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await until(() => page.evaluate(() => document.activeElement?.className)).toContain('view-title')

    // A dialog keeps the focus, and gives it back.
    const edit = page.getByRole('button', { name: en.edit.open })
    await edit.focus()
    await page.keyboard.press('Enter')
    await page.locator('dialog').waitFor()
    for (let nth = 0; nth < 30; nth += 1) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(true)
    }
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    expect(await focused()).toBe(en.edit.open)
    // And Escape goes from the push back to the list.
    await page.keyboard.press('Escape')
    await page.locator('.view').waitFor({ state: 'detached' })
    // Every place that the focus comes to can be seen.
    const outline = await page.evaluate(() => getComputedStyle(document.querySelector('.rail-link') as Element, ':focus-visible').outlineStyle)
    expect(outline).toBeDefined()
    expect(complaints).toEqual([])
  })

  test('remembers its language and theme', async () => {
    const { page, shop } = await open({ language: 'en', theme: 'dark' })
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme])).toEqual(['en', 'dark'])
    await page.getByRole('button', { name: en.switchLanguage, exact: true }).click()
    await page.getByRole('button', { name: zh.themeIs.system }).click()
    await page.goto(shop.url)
    await page.locator('.rail').waitFor()
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme])).toEqual(['zh-CN', 'light'])
    expect(await page.evaluate(() => location.search)).toBe('')
  })
})
