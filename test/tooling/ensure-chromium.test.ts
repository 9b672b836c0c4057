import { expect, test } from 'vitest'
import { CHROMIUM, ensureChromium } from '../../scripts/lib/ensure-chromium.mjs'

test('where there is no browser and this user may not install one, that is said and nothing else happens', async () => {
  const said: string[] = []
  expect(await ensureChromium({ env: { PATH: '/nowhere' }, isRoot: false, say: (line) => said.push(line) })).toBe(false)
  expect(said).toEqual([`there is no ${CHROMIUM}, and this user may not install packages`])
})
