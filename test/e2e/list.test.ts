import { describe, expect, onTestFinished, test } from 'vitest'
import { en } from '../../src/ui/text/en.js'
import { hasChromium, openShop, until, useBrowser } from './stage.js'

const MANY = 100_000

describe.skipIf(!(await hasChromium('the long list in a browser')))('the list of pushes', () => {
  const browser = useBrowser()

  test('of 100,000 pushes holds a screenful of rows, shows the last one, and goes on while a burst arrives', async () => {
    const shop = await openShop({ assets: browser.assets, history: MANY + 10_000 })
    onTestFinished(shop.close)
    const { page, complaints, context } = await browser.visit(`${shop.entrance}#/pushes`, { language: 'en' })
    onTestFinished(() => context.close())
    const account = shop.weixin.account()
    const fan = account.fan()
    await fan.follow()
    // They are pushed to nobody, as this is about the list: a hundred thousand runs would take minutes.
    account.deliverTo(undefined)
    await account.burst(MANY, (nth) => account.push('view_event', fan.openid, { key: `https://example.com/${nth}` }))
    account.deliverTo(shop.account)

    const box = page.locator('.list-box')
    await until(() => box.getAttribute('aria-rowcount')).toBe(String(MANY + 2))
    expect(await page.locator('.list-field .list-row').count()).toBeLessThan(80)

    // By the keyboard to the very end: the first push of all.
    await box.focus()
    await page.keyboard.press('End')
    const last = page.locator('.list-row[aria-rowindex]').last()
    await until(() => last.textContent()).toContain('subscribe_event')
    expect(await last.getAttribute('aria-rowindex')).toBe(String(MANY + 2))
    expect(await page.locator('.list-field .list-row').count()).toBeLessThan(80)

    // What stands on the screen stays there while others come on top.
    const atEnd = await box.getAttribute('aria-activedescendant')
    await page.keyboard.press('PageUp')
    // Not the row that was active before: it may leave the screen.
    await until(() => box.getAttribute('aria-activedescendant')).not.toBe(atEnd)
    const active = await box.getAttribute('aria-activedescendant')
    const before = await page.locator(`#${active}`).boundingBox()
    await account.burst(1000, (nth) => account.push('view_event', fan.openid, { key: `https://example.com/more/${nth}` }), { perSecond: 500 })
    await until(() => box.getAttribute('aria-rowcount')).toBe(String(MANY + 1002))
    await until(async () => (await page.locator(`#${active}`).boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0)
    expect(await page.locator('.list-field .list-row').count()).toBeLessThan(80)

    await page.keyboard.press('Home')
    await until(() => page.locator('.list-row[aria-rowindex="2"]').textContent()).toContain('view_event')
    expect(complaints).toEqual([])
  })

  test('is narrowed by what the address says, and tells what a new push is', async () => {
    const shop = await openShop({ assets: browser.assets })
    onTestFinished(shop.close)
    const fan = shop.weixin.account().fan()
    await fan.follow()
    await fan.send.text('查券 0012345600')
    await fan.send.text('hello')
    const { page, complaints, context } = await browser.visit(`${shop.entrance}#/pushes?type=text`, { language: 'en' })
    onTestFinished(() => context.close())
    const rows = page.locator('.list-field .list-row')
    await until(() => rows.count()).toBe(2)
    await page.getByPlaceholder(en.list.text).fill('hello')
    await until(() => rows.count()).toBe(1)
    await fan.send.text('hello again')
    await until(() => rows.count()).toBe(2)
    await page.getByRole('button', { name: en.list.all }).click()
    await until(() => rows.count()).toBe(4)
    expect(complaints).toEqual([])
  })

  test('shows a push soon after its arrival', async () => {
    const shop = await openShop({ assets: browser.assets })
    onTestFinished(shop.close)
    const fan = shop.weixin.account().fan()
    await fan.follow()
    const { page, context } = await browser.visit(`${shop.entrance}#/pushes`, { language: 'en' })
    onTestFinished(() => context.close())
    await page.locator('.list-field .list-row').first().waitFor()
    const times: number[] = []
    for (let nth = 0; nth < 10; nth += 1) {
      const seen = page.evaluate(
        (count) =>
          new Promise<number>((resolve) => {
            const look = () => document.querySelector('.list-box')?.getAttribute('aria-rowcount') === count && resolve(Date.now())
            new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true })
            look()
          }),
        String(nth + 3),
      )
      // The observer stands before the push comes.
      await page.evaluate(() => undefined)
      const arrived = Date.now()
      await fan.send.text(`number ${nth}`)
      times.push((await seen) - arrived)
    }
    console.log(`a push is on the page after ${times.sort((one, other) => one - other)[5]} ms (median), ${times.at(-1)} ms at most`)
    expect(times).toHaveLength(10)
  })
})
