import type { Card, Code } from '../../simulator/card/card.js'
import { cards } from '../../simulator/card/state.js'
import { toldCard } from '../../simulator/card/told-card.js'
import type { Sent } from '../../simulator/core/push.js'
import { weixinError } from '../../simulator/core/weixin-error.js'
import { type Product, products } from '../../simulator/product/state.js'
import { makeQrCode } from '../../simulator/qrcode/make.js'
import { qrCodes } from '../../simulator/qrcode/state.js'
import type { SimulatedAccount } from '../../simulator/simulated-account.js'
import { cardFace } from '../card-face.js'
import { atMerchantsPage, exampleCard, exampleProduct } from '../merchant-desk.js'
import type { CardDetail, CardRow, ProductRow } from '../protocol.js'
import { missing, ofWeixin, Refusal, wrong } from '../refusal.js'
import { type Asked, fieldsOf, intIf, inWorld, objectIf, type Route, route, textIf } from '../route.js'
import { accountOf } from './fans.js'

const CODES = 1000

export const merchantRoutes: readonly Route[] = inWorld([
  route('GET cards', (asked) => cardRows(accountOf(asked))),
  route('GET cards/:card_id', (asked) => cardDetail(accountOf(asked), cardOf(asked))),
  route('POST cards', async (asked) => {
    const account = accountOf(asked)
    const card = objectIf(fieldsOf(asked.body, ['card']), 'card') ?? exampleCard(account.core.ground.clock.seconds())
    const { card_id } = await atMerchantsPage(account, '/card/create', { card })
    return changedCards(asked, String(card_id))
  }),
  route('POST cards/:card_id/:verb', async (asked) => {
    await cardVerb(asked)
    return changedCards(asked, asked.at('card_id'))
  }),
  route('POST codes/:code/consume', async (asked) => {
    const account = accountOf(asked)
    const card_id = textIf(fieldsOf(asked.body, ['card_id']), 'card_id')
    const done = await account.cards.consume(asked.at('code'), { by: 'web', ...(card_id !== undefined && { card_id }) })
    asked.desk.stream.changed('cards')
    asked.desk.stream.changed('fans')
    if (typeof done === 'number') throw ofWeixin(weixinError(done))
    return { code: asked.at('code'), state: 'CONSUMED', seen: done.seen }
  }),
  route('GET products', (asked) => productRows(accountOf(asked))),
  route('POST products', async (asked) => {
    const account = accountOf(asked)
    const given = objectIf(fieldsOf(asked.body, ['product']), 'product') ?? exampleProduct(account)
    await atMerchantsPage(account, '/scan/product/create', given)
    return changedProducts(asked)
  }),
  route('POST products/:keystandard/:keystr/:verb', async (asked) => {
    await productVerb(asked)
    return changedProducts(asked)
  }),
])

function changedCards(asked: Asked, cardId: string): CardRow | object {
  asked.desk.stream.changed('cards')
  return cardRows(accountOf(asked)).find(({ card_id }) => card_id === cardId) ?? {}
}

function changedProducts(asked: Asked): ProductRow[] {
  asked.desk.stream.changed('products')
  return productRows(accountOf(asked))
}

function cardOf(asked: Asked): Card {
  const card = accountOf(asked).core.state(cards).byId.get(asked.at('card_id'))
  if (!card) throw missing('card_id: the account has no such card')
  return card
}

function* codesOf(account: SimulatedAccount): IterableIterator<Code> {
  const state = account.core.state(cards)
  yield* state.systemCodes.values()
  for (const { ownCodes } of state.byId.values()) yield* ownCodes?.values() ?? []
}

function cardRows(account: SimulatedAccount): CardRow[] {
  const counts = new Map<Card, { taken: number; consumed: number }>()
  for (const { card, state } of codesOf(account)) {
    const count = counts.get(card) ?? { taken: 0, consumed: 0 }
    if (state !== 'UNUSED') count.taken += 1
    if (state === 'CONSUMED') count.consumed += 1
    counts.set(card, count)
  }
  return [...account.core.state(cards).byId.values()].reverse().map((card) => ({
    card_id: card.id,
    card_type: card.type,
    ...cardFace(account, card.id),
    status: card.status,
    stock: card.stock,
    ...(counts.get(card) ?? { taken: 0, consumed: 0 }),
  }))
}

function cardDetail(account: SimulatedAccount, card: Card): CardDetail {
  const row = cardRows(account).find(({ card_id }) => card_id === card.id)
  const now = account.core.ground.clock.seconds()
  const codes: CardDetail['codes'][number][] = []
  for (const code of codesOf(account)) {
    if (code.card === card) codes.push({ code: code.code, openid: code.openid, state: code.status(now), at: code.takenAt })
  }
  return {
    row: row as CardRow,
    card: toldCard(account.core, card),
    // The latest of them.
    codes: codes.sort((one, other) => other.at - one.at).slice(0, CODES),
    url: card.isApproved ? qrUrl(account, card, now) : undefined,
  }
}

/** What a QR code that hands the card out holds. One is made, if there is none: twice asked, it is the same. */
function qrUrl(account: SimulatedAccount, card: Card, now: number): string {
  for (const { content, url, expiresAt } of account.core.state(qrCodes).byTicket.values()) {
    if (content.kind !== 'card' || content.cards.length !== 1 || (expiresAt !== undefined && expiresAt <= now)) continue
    const [offer] = content.cards
    if (offer?.card_id === card.id && Object.keys(offer).length === 1) return url
  }
  return makeQrCode(account.core, { kind: 'card', cards: [{ card_id: card.id }], used: false }).url
}

const REASON = '不符合规范'

async function cardVerb(asked: Asked): Promise<void> {
  const account = accountOf(asked)
  const { id } = cardOf(asked)
  const { body } = asked
  switch (asked.at('verb')) {
    case 'pass':
      return decided(await account.cards.pass(id), 'card')
    case 'refuse':
      return decided(await account.cards.refuse(id, textIf(fieldsOf(body, ['reason']), 'reason') ?? REASON), 'card')
    case 'stock': {
      const by = intIf(fieldsOf(body, ['by']).by, 'by', { least: -100_000_000, most: 100_000_000 })
      if (by === undefined) throw wrong('by', 'is missing', 'By how many the stock changes')
      await atMerchantsPage(account, '/card/modifystock', { card_id: id, ...(by < 0 ? { reduce_stock_value: -by } : { increase_stock_value: by }) })
      return
    }
    case 'delete':
      await atMerchantsPage(account, '/card/delete', { card_id: id })
      return
    default:
      throw missing('cards: pass, refuse, stock and delete are what can be done')
  }
}

function productRows(account: SimulatedAccount): ProductRow[] {
  return [...account.core.state(products).byKey.values()].map((product) => {
    const base = (product.brand.base_info ?? {}) as Readonly<Record<string, unknown>>
    const { keystandard, keystr, status, pid } = product
    const brand = base.brand_tag
    return { keystandard, keystr, title: String(base.title ?? ''), status, ...(typeof brand === 'string' && { brand }), url: `http://p.url.cn/${pid}` }
  })
}

async function productVerb(asked: Asked): Promise<void> {
  const account = accountOf(asked)
  const { keystandard, keystr } = productOf(asked)
  const key = { keystandard, keystr }
  switch (asked.at('verb')) {
    case 'pass':
      return decided(await account.products.pass(keystr), 'product')
    case 'refuse':
      return decided(await account.products.refuse(keystr, textIf(fieldsOf(asked.body, ['reason']), 'reason') ?? REASON), 'product')
    case 'publish':
      await atMerchantsPage(account, '/scan/product/modstatus', { ...key, status: 'on' })
      return
    case 'withdraw':
      await atMerchantsPage(account, '/scan/product/modstatus', { ...key, status: 'off' })
      return
    case 'delete':
      await atMerchantsPage(account, '/scan/product/clear', key)
      return
    default:
      throw missing('products: pass, refuse, publish, withdraw and delete are what can be done')
  }
}

function productOf(asked: Asked): Product {
  const product = accountOf(asked).core.state(products).byKey.get(asked.at('keystr'))
  if (!product || product.keystandard !== asked.at('keystandard')) throw missing('keystr: the account has no such product')
  return product
}

/** @throws {Refusal} where there was nothing to decide */
function decided(sent: Sent | undefined, what: string): void {
  if (!sent) throw new Refusal(409, `the ${what} is in no review`)
}
