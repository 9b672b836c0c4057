import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { createShop } from '../../examples/shop/shop.js'
import { buildPage } from '../../scripts/lib/build-page.mjs'
import { CHROMIUM, isChromiumInstalled } from '../../scripts/lib/ensure-chromium.mjs'
import { createConsole } from '../../src/console/index.js'
import { createSimulator } from '../../src/simulator/index.js'
import { createRecordingLogger } from '../support/recording-logger.js'

const SLOW_MS = 120_000

/** Waits for what comes about in its own time. */
export const until = <T>(look: () => T) => expect.poll(look, { timeout: SLOW_MS, interval: 50 })

/** Whether there is a browser; without, says which tests are left out. `npm test` has installed it where it may. */
export async function hasChromium(what: string): Promise<boolean> {
  if (await isChromiumInstalled()) return true
  console.log(`left out, because there is no ${CHROMIUM}: ${what}`)
  return false
}

const credentials = {
  appId: 'wx1f2e3d4c5b6a7988',
  appSecret: 'secret-of-the-tea-shop',
  token: 'teaShop2026',
  encodingAESKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
} as const

const menu = [
  { name: '今日茶席', type: 'click', key: 'V1001_TODAY_MUSIC' },
  {
    name: '服务',
    sub_button: [
      { type: 'view', name: '官网', url: 'https://example.com/' },
      { type: 'scancode_push', name: '扫一扫', key: 'SCAN' },
      { type: 'location_select', name: '附近门店', key: 'NEAR' },
    ],
  },
]

/** The shop of the examples, Weixin in a box, and the console over both, as `hongyan dev` opens them. */
export async function openShop({ assets, history = 1000 }: { readonly assets: string; readonly history?: number }) {
  const weixin = createSimulator({ accounts: [credentials], clock: { running: true }, seed: 7, history })
  const log = createRecordingLogger()
  const account = createShop({ ...credentials, log, api: { transport: weixin.transport } })
  weixin.account().deliverTo(account)
  weixin.account().setSiteMenu(menu)
  const watching = createConsole({ account, simulator: weixin, log, assets })
  const { url, token, close } = await watching.listen(0)
  return {
    weixin,
    account,
    url,
    token,
    /** What brings a browser in. */
    entrance: `${url}?token=${token}`,
    /** A QR code with a scene. @returns what its picture holds */
    qrCode: async (scene: string) => (await account.qrcode.create({ action_name: 'QR_LIMIT_STR_SCENE', action_info: { scene: { scene_str: scene } } })).url,
    close: async () => {
      await close()
      await watching.close()
      await weixin.close()
      await account.close()
    },
  }
}

export type OpenShop = Awaited<ReturnType<typeof openShop>>

export interface Visit {
  readonly context: BrowserContext
  readonly page: Page
  /** What the browser complained of: errors, and what the page's security policy forbade. */
  readonly complaints: readonly string[]
}

/** A browser and the page as it is built, for the tests of a file. */
export function useBrowser() {
  const assets = mkdtempSync(join(tmpdir(), 'hongyan-page-'))
  let browser: Browser | undefined
  beforeAll(async () => {
    const problems = await buildPage(assets)
    if (problems) throw new Error(problems)
    // As root Chromium has no sandbox; what it opens is our own.
    browser = await chromium.launch({ executablePath: await pathOf(CHROMIUM), args: ['--no-sandbox', '--disable-dev-shm-usage'], timeout: SLOW_MS })
  }, 3 * SLOW_MS)
  afterAll(async () => {
    await browser?.close()
    rmSync(assets, { recursive: true, force: true })
  })
  return {
    assets,
    async visit(
      entrance: string,
      {
        language = 'zh',
        theme = 'light',
        width = 1440,
        height = 900,
      }: { language?: 'zh' | 'en'; theme?: 'light' | 'dark'; width?: number; height?: number } = {},
    ): Promise<Visit> {
      if (!browser) throw new Error('the browser has not begun')
      const context = await browser.newContext({
        locale: language === 'zh' ? 'zh-CN' : 'en-GB',
        colorScheme: theme,
        viewport: { width, height },
        timezoneId: 'Asia/Shanghai',
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      context.setDefaultTimeout(Number(process.env.PATIENCE_MS ?? SLOW_MS))
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
      })
      await page.goto(entrance)
      await page.waitForSelector('.rail')
      return { context, page, complaints }
    },
  }
}

/** Playwright wants a path. */
async function pathOf(program: string): Promise<string> {
  if (program.includes('/')) return program
  const { accessSync, constants } = await import('node:fs')
  for (const folder of (process.env.PATH ?? '').split(':')) {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return join(folder, program)
    } catch {
      // In another one.
    }
  }
  throw new Error(`there is no ${program} on the path`)
}
