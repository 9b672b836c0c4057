import type { Locator, Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createConsole } from '../../src/console/index.js'
import { en } from '../../src/ui/text/en.js'
import { type Dictionary, zh } from '../../src/ui/text/zh.js'
import { hasChromium, openShop, until, useBrowser } from './stage.js'

const texts: Readonly<Record<'zh' | 'en', Dictionary>> = { zh, en }
const exact = (name: string) => ({ name, exact: true })

describe.skipIf(!(await hasChromium('the console in a browser')))('a fan, seen from the console', () => {
  const browser = useBrowser()

  async function open(language: 'zh' | 'en') {
    const shop = await openShop({ assets: browser.assets })
    onTestFinished(shop.close)
    const visit = await browser.visit(shop.entrance, { language })
    onTestFinished(() => visit.context.close())
    const { page } = visit
    const to = (name: keyof Dictionary['pages']) => page.locator('.rail').getByRole('link', exact(texts[language].pages[name])).click()
    const newFan = () => page.getByRole('button', exact(texts[language].phone.newFan)).first().click()
    return { shop, t: texts[language], to, newFan, ...visit }
  }

  const chatOf = (page: Page) => page.locator('.chat-lines')
  const screenOf = (page: Page, name: string) => page.locator('.phone-tabs').getByRole('button', { name }).click()
  const shows = (where: Locator, text: string | RegExp) => where.getByText(text).first().waitFor()

  test.each(['zh', 'en'] as const)(
    'follows, scans, takes a card, which is consumed; a push is replayed; a fault is seen with its reason: %s',
    async (language) => {
      const { shop, page, t, to, newFan, complaints } = await open(language)
      await newFan()
      await page.locator('.chat-note').getByRole('button', exact(t.actions.follow)).click()
      await shows(chatOf(page), '欢迎关注鸿雁茶行')

      // A QR code with a scene.
      await page.locator('.phone-bar').getByRole('button', exact(t.phone.scan)).click()
      await page.getByLabel(t.phone.scanText).fill(await shop.qrCode('8'))
      await page.getByRole('dialog').getByRole('button', exact(t.phone.scan)).first().click()
      await shows(chatOf(page), '已为 8 号桌开单')

      // A card is made, reviewed, taken, and consumed at the counter.
      await to('cards')
      await page.getByRole('button', exact(t.cards.make)).first().click()
      await page.getByRole('button', exact(t.cards.pass)).click()
      await page.locator('.card-view .qr').waitFor()
      await to('phone')
      await screenOf(page, t.screens.wallet)
      await page.getByRole('button', { name: `${t.phone.take}: ` }).click()
      await page.locator('button.wallet-card').click()
      const code = await page.locator('.wallet-digits').textContent()
      expect(code).toMatch(/^\d{12}$/)
      expect(await page.locator('.wallet-code .qr').evaluate((picture: HTMLImageElement) => picture.decode().then(() => picture.naturalWidth))).toBeGreaterThan(
        0,
      )
      await screenOf(page, t.screens.chat)
      await shows(chatOf(page), `领券成功：新茶立减 10 元，券号 ${code}`)
      await to('cards')
      await page.locator('.cards-row a').first().click()
      await page.getByRole('button', exact(`${t.cards.consume}: ${code}`)).click()
      await shows(page.locator('.card-view'), t.cardStates.CONSUMED)
      await to('phone')
      await shows(chatOf(page), `券 ${code} 已在本店核销`)

      // The push is replayed: a second run, and the answer stays.
      await to('pushes')
      await page.locator('.list-field .list-row', { hasText: 'user_consume_card_event' }).click()
      await page.locator('.view').getByRole('button', exact(t.replay.one)).click()
      await shows(page.locator('.notices'), t.replay.done(2, t.states.done))
      await page.locator('.view table tbody tr').nth(1).waitFor()
      expect(await page.locator('.sheet .pill.good').first().textContent()).toBe(t.worksheet.match)

      // A fault, and what the fan sees of it.
      await to('faults')
      await page.getByRole('switch', exact('push-forged')).click()
      await page.getByRole('dialog').getByRole('button', exact(t.faults.turnOn)).click()
      await page.locator('.faults-on').waitFor()
      await to('phone')
      await page.getByRole('button', exact(t.phone.type)).click()
      await page.getByPlaceholder(t.phone.message).fill('你好')
      await page.keyboard.press('Enter')
      const fault = page.locator('.said-fault').first()
      await shows(fault, /公众号.*服务/)
      await shows(fault, t.phone.why)
      expect((await fault.locator('.fault-why').textContent())?.length).toBeGreaterThan(t.phone.why.length + 5)
      await to('faults')
      await page.getByRole('button', exact(t.faults.offAll)).click()
      await page.locator('.faults-on').waitFor({ state: 'detached' })
      expect(complaints).toEqual([])
    },
  )

  test('an edited push is a new one; the old stays', async () => {
    const { page, t, to, newFan, complaints, shop } = await open('en')
    await newFan()
    await page.locator('.chat-note').getByRole('button', exact(t.actions.follow)).click()
    await shows(chatOf(page), '欢迎关注鸿雁茶行')
    await page.getByRole('button', exact(t.phone.type)).click()
    await page.getByPlaceholder(t.phone.message).fill('查券 1')
    await page.keyboard.press('Enter')
    await shows(chatOf(page), '没有券号 1，请核对')
    await to('pushes')
    await page.locator('.list-field .list-row', { hasText: 'text' }).first().click()
    await page.getByRole('button', exact(t.edit.open)).click()
    await page.getByRole('dialog').getByLabel('content').fill('查券 0012345600')
    await page.getByRole('dialog').getByRole('button', exact(t.edit.send)).click()
    await page.getByText(t.view.editedFrom).waitFor()
    await shows(page.locator('.view-facts'), '新茶立减 10 元')
    expect(
      shop.weixin
        .account()
        .pushes()
        .filter(({ type }) => type === 'text'),
    ).toHaveLength(2)
    expect(complaints).toEqual([])
  })

  test('every push of the catalogue can be triggered; a wrong value is named before it goes', async () => {
    const { page, t, to, shop, complaints } = await open('en')
    await to('trigger')
    await page.getByPlaceholder(t.trigger.search).fill('consume')
    await page.locator('.trigger-link', { hasText: 'user_consume_card_event' }).click()
    await page.locator('.trigger-head code', { hasText: 'user_consume_card_event' }).first().waitFor()
    await page.getByLabel(t.trigger.times).fill('3')
    await page.getByRole('button', exact(t.trigger.sendMany('3'))).click()
    await shows(page.locator('.trigger-foot'), t.trigger.sent('3'))
    await until(
      () =>
        shop.weixin
          .account()
          .pushes()
          .filter(({ type }) => type === 'user_consume_card_event').length,
    ).toBe(3)

    await page.getByPlaceholder(t.trigger.search).fill('user_pay_from_pay_cell')
    await page.locator('.trigger-link').first().click()
    await page.locator('.trigger-head code', { hasText: 'user_pay_from_pay_cell_event' }).first().waitFor()
    await page.getByLabel('fee', { exact: false }).last().fill('a lot')
    await page.getByRole('button', exact(t.trigger.send)).click()
    await shows(page.locator('.trigger-form .problem'), t.problems.whole)
    expect(
      shop.weixin
        .account()
        .pushes()
        .some(({ type }) => type === 'user_pay_from_pay_cell_event'),
    ).toBe(false)
    expect(complaints).toEqual([])
  })

  test('what fans write is text, wherever it is shown', async () => {
    const { page, shop, to, complaints } = await open('zh')
    const fan = shop.weixin.account().fan()
    await fan.follow()
    await fan.send.text('<img src=x onerror="document.title=\'broken in\'"><b>bold</b>')
    await to('phone')
    await shows(chatOf(page), '<img src=x onerror=')
    await to('pushes')
    await page.locator('.list-field .list-row').first().click()
    await shows(page.locator('.panes'), /<b>bold<\/b>|bold/)
    expect(await page.locator('main img:not(.qr), .panes b').count()).toBe(0)
    expect(await page.title()).toBe(zh.title)
    expect(complaints).toEqual([])
  })

  test('attached to a running account there is nothing to play with, and nothing to replay', async () => {
    const shop = await openShop({ assets: browser.assets })
    onTestFinished(shop.close)
    const fan = shop.weixin.account().fan()
    await fan.follow()
    const watching = createConsole({ account: shop.account, assets: browser.assets })
    onTestFinished(watching.close)
    const { url, token } = await watching.listen(0)
    const { page, context, complaints } = await browser.visit(`${url}?token=${token}`, { language: 'en' })
    onTestFinished(() => context.close())
    await fan.send.text('hello')
    await page.locator('.list-field .list-row', { hasText: 'text' }).first().click()
    await shows(page.locator('.panes'), 'hello')
    expect(await page.locator('.rail-link').allTextContents()).toEqual([en.pages.pushes])
    for (const text of [en.replay.one, en.replay.these, en.edit.open]) expect(await page.getByRole('button', exact(text)).count()).toBe(0)
    expect(complaints).toEqual([])
  })
})
