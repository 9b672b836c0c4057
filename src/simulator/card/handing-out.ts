import { landingScenes } from '../../catalogue/endpoints/card-values.js'
import { type Call, type Endpoint, endpoint, type Outcome } from '../api/endpoint.js'
import { fieldsOf, intOf, isFields, isMissing, type JsonFields, textOf } from '../api/json-value.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { makeQrCode } from '../qrcode/make.js'
import { type CardOffer, qrCodes } from '../qrcode/state.js'
import { cardEndpoint, cardOf, liveCardOf } from './requests.js'
import { cards } from './state.js'

const MOST_CARDS = 5

/** Also behind `/cgi-bin/qrcode/create`, where accounts of 2015 made them. */
export function createCardQr(call: Call): Outcome {
  const { account, body, ground } = call
  const info = fieldsOf(body.action_info)
  const several = body.action_name === 'QR_MULTIPLE_CARD'
  if (!several && body.action_name !== 'QR_CARD') return weixinError(40052)
  const list = fieldsOf(info.multiple_card).card_list
  const given = several ? list : [info.card]
  if (!Array.isArray(given) || given.length === 0 || !given.every(isFields)) return weixinError(40053)
  if (given.length > MOST_CARDS) return weixinError(45039)
  const seconds = secondsOf(call, several ? {} : fieldsOf(info.card))
  if (seconds instanceof Error) return seconds
  const offers: CardOffer[] = []
  for (const each of given as readonly JsonFields[]) {
    const offer = offerOf(call, each)
    if (offer instanceof Error) return offer
    offers.push(offer)
  }
  const codes = account.state(qrCodes)
  if (codes.countOfCards(ground.clock.seconds()) >= ground.rules.cardQrCodes) return weixinError(45029)
  const { ticket, url } = makeQrCode(account, { kind: 'card', cards: offers, used: false }, seconds === 0 ? undefined : seconds)
  return {
    ticket,
    ...(seconds !== 0 && { expire_seconds: seconds }),
    url,
    show_qrcode_url: `https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=${encodeURIComponent(ticket)}`,
  }
}

const qrCode = endpoint('/card/qrcode/create', createCardQr)

/** At the top today, in the card in 2015; also in quotes. */
function secondsOf({ body, ground }: Call, card: JsonFields): number | WeixinError {
  const given = body.expire_seconds ?? card.expire_seconds
  if (isMissing(given)) return ground.rules.cardQrSeconds
  const seconds = intOf(given)
  return seconds !== undefined && seconds >= 60 && seconds <= 1800 ? seconds : weixinError(40053)
}

function offerOf(call: Call, given: JsonFields): CardOffer | WeixinError {
  if (isMissing(given.card_id)) return weixinError(41012)
  const card = liveCardOf(call, given.card_id)
  if (card instanceof Error) return card
  const code = textOf(given.code) || undefined
  const openid = textOf(given.openid) || undefined
  const unique = given.is_unique_code === true
  if (unique && !card.isApproved) return weixinError(40078)
  if (unique && card.stock <= 0) return weixinError(45031)
  if (card.mode === 'custom' && !code) return weixinError(41013)
  if (card.mode === 'deposit' && code && card.ownCodes?.get(code)?.state !== 'UNUSED') return weixinError(40116)
  if (card.mode === 'custom' && code && card.ownCodes?.has(code)) return weixinError(40116)
  if (card.base.bind_openid === true && !openid) return weixinError(41009)
  if (card.base.bind_openid !== true && openid) return weixinError(40112)
  const outerStr = textOf(given.outer_str)
  if (outerStr !== undefined && Buffer.byteLength(outerStr) > 128) return weixinError(45021)
  const balance = intOf(given.balance)
  const outerId = textOf(given.outer_id)
  return {
    card_id: card.id,
    ...(code && { code }),
    ...(openid && { openid }),
    ...(unique && { unique }),
    ...(outerStr && { outer_str: outerStr }),
    ...(outerId !== undefined && { outer_id: outerId }),
    ...(balance !== undefined && { balance }),
  }
}

const landingPage = cardEndpoint('/card/landingpage/create', (call) => {
  const { account, body } = call
  if (!landingScenes.some((scene) => scene === body.scene)) return weixinError(call.ground.rules.cardUnknownRefusal)
  const cardIds: string[] = []
  for (const each of body.card_list as readonly JsonFields[]) {
    const card = liveCardOf(call, each.card_id)
    if (card instanceof Error) return card
    if (card.mode === 'custom') return weixinError(45030)
    cardIds.push(card.id)
  }
  const { pages } = account.state(cards)
  const id = String(pages.size + 1)
  const url = `http://mp.weixin.qq.com/bizmall/cardshelf?shelf_id=${id}&showwxpaytitle=1&biz=${account.ground.random.letters(14)}%3D%3D`
  pages.set(id, { id, url, cardIds })
  return { url, page_id: intOf(id) }
})

const html = endpoint('/card/mpnews/gethtml', (call) => {
  const card = liveCardOf(call)
  if (card instanceof Error) return card
  if (card.mode === 'custom') return weixinError(45030)
  const source = `http://mp.weixin.qq.com/bizmall/appmsgcard?action=show&amp;biz=${call.account.appId}&amp;cardid=${card.id}`
  return { content: `<iframe class="res_iframe card_iframe js_editor_card" data-src="${source}"></iframe>` }
})

const getStore = cardEndpoint('/card/storewxa/get', ({ account, body }) => {
  const poi_id = String(body.poi_id)
  const card_id = account.state(cards).storeCards.get(poi_id)
  return { poi_id, ...(card_id !== undefined && { card_id }) }
})

const setStore = cardEndpoint('/card/storewxa/set', (call) => {
  const { account, body } = call
  const { storeCards } = account.state(cards)
  if (isMissing(body.card_id)) {
    storeCards.delete(String(body.poi_id))
    return undefined
  }
  const card = cardOf(call)
  if (card instanceof Error) return card
  storeCards.set(String(body.poi_id), card.id)
  return undefined
})

export const cardHandingOutEndpoints: readonly Endpoint[] = [qrCode, landingPage, html, getStore, setStore]
