import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { en } from '../../src/ui/text/en.js'
import { zh } from '../../src/ui/text/zh.js'
import { hasChromium, openShop, useBrowser } from './stage.js'

const folder = fileURLToPath(new URL('../../docs/guide/images/', import.meta.url))
/** Written only when they are asked for: each run's times and ids are others. */
const isWanted = process.env.HONGYAN_SCREENSHOTS === '1'

describe.skipIf(!(await hasChromium('the guide’s walk through the console')))('the guide to the console', () => {
  const browser = useBrowser()

  async function shoot(page: Page, name: string): Promise<void> {
    await page.evaluate(() => document.fonts.ready)
    const path = join(folder, `console-${name}.png`)
    if (isWanted) mkdirSync(folder, { recursive: true })
    const picture = await page.screenshot({ animations: 'disabled', ...(isWanted && { path }) })
    expect(picture.length).toBeGreaterThan(10_000)
  }

  test.each([
    ['en', 'light', ''],
    ['zh', 'dark', '-zh'],
  ] as const)('shows what it says: %s, %s', async (language, theme, ending) => {
    const t = { zh, en }[language]
    const shop = await openShop({ assets: browser.assets })
    onTestFinished(shop.close)
    const account = shop.weixin.account()
    const headers = { authorization: `Bearer ${shop.token}`, 'content-type': 'application/json' }
    const post = async (path: string, body: unknown = {}) =>
      (await fetch(`${shop.url}api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json() as Promise<{ card_id: string }>
    for (let nth = 0; nth < 5; nth += 1) await account.fan().follow()
    const { card_id } = await post('cards')
    await post(`cards/${card_id}/pass`)
    await post('cards')
    const [fan, friend, third] = [...account.fans()]
    if (!fan || !friend || !third) throw new Error('nobody follows')
    for (const each of [friend, third]) await each.card.take(card_id)
    const [held] = third.card.list()
    if (held) await account.cards.consume(held.code, { by: 'web' })
    await friend.send.text('物流 SF1002003004005')
    await third.send.text('退款 20261126')
    await fan.tap('今日茶席')
    await fan.send.text('查券 0012345600')
    await fan.card.take(card_id)
    await post('faults', { name: 'push-forged', times: 3 })
    await fan.send.text('还有新茶吗？')
    await post('faults', { name: 'push-slow', ms: 1200, probability: 0.2 })
    await fan.send.location({ latitude: 23.13, longitude: 113.36, label: '广州市海珠区' })

    const { page, context, complaints } = await browser.visit(shop.entrance, { language, theme, width: 1360, height: 850 })
    onTestFinished(() => context.close())
    const to = async (path: string, shows: string) => {
      await page.evaluate((hash) => {
        location.hash = hash
      }, `#/${path}`)
      await page.locator(shows).first().waitFor()
    }
    await to(`phone/${fan.openid}`, '.said-fault')
    await shoot(page, `phone${ending}`)
    await to('pushes', '.list-field .list-row b')
    await shoot(page, `pushes${ending}`)
    await page.locator('.list-field .list-row', { hasText: 'user_get_card_event' }).first().click()
    await page.locator('.sheet').first().waitFor()
    await shoot(page, `push${ending}`)
    await to('trigger/user_consume_card_event', '.one-field')
    await shoot(page, `trigger${ending}`)
    await to('cards', '.cards-row')
    await page.locator('.cards-row a').last().click()
    await page.locator('.card-view .qr').waitFor()
    await page.locator('.u-over').first().waitFor()
    await shoot(page, `cards${ending}`)
    await to('faults', '.faults-on')
    await shoot(page, `faults${ending}`)
    expect(await page.locator('h1').textContent()).toBe(t.pages.faults)
    expect(complaints).toEqual([])
  })
})
