import type { Language } from './zh.js'

/** What the platform's side says of why something came about, in Chinese. It speaks English; what is not listed is shown as it is said. */
const inChinese: readonly (readonly [RegExp, string])[] = [
  [/^the answer is empty: nothing to be said$/, '应答是空的：不回复什么'],
  [/^the answer is `success`: nothing to be said$/, '应答是 success：不回复什么'],
  [/^the fan is handed over to a human$/, '转给了人工客服'],
  [/^the answer is JSON; the platform reads XML, `success` or nothing$/, '应答是 JSON；平台只认 XML、success 或空'],
  [/^the answer is plain XML; in safe mode it has to be sealed$/, '应答是明文 XML；安全模式下必须加密'],
  [/^the answer is sealed; in plain mode nothing is$/, '应答加了密；明文模式下不加密'],
  [/^the sealed answer has no (.*)$/, '加密的应答缺少 $1'],
  [/^the sealed answer cannot be decrypted with the EncodingAESKey$/, '加密的应答用 EncodingAESKey 解不开'],
  [/^the sealed answer is for another app id$/, '加密的应答属于另一个 AppID'],
  [/^what is sealed in the answer is JSON; the platform reads XML$/, '应答解密后是 JSON；平台只认 XML'],
  [/^(?:the answer|what is sealed in the answer) is no well-formed XML: (.*)$/, '应答不是合格的 XML：$1'],
  [/^no answer within (\S+) s$/, '$1 秒内没有应答'],
  [/^the line was closed without an answer$/, '连接断了，没有应答'],
  [/^the line broke: (.*)$/, '连接断了：$1'],
  [/^the answer's status is (\d+)$/, '应答的状态是 $1'],
  [/^the account has no URL: nothing is pushed$/, '账号没有填服务器地址：什么也没推'],
  [/^already a follower$/, '已经关注了'],
  [/^no follower(?:: there is no (?:chat|menu))?$/, '没有关注：看不到会话和菜单'],
  [/^no QR code of the account$/, '不是这个账号的二维码'],
  [/^the QR code has expired$/, '二维码过期了'],
  [/^scanned, and not followed: nothing is pushed$/, '扫了但没有关注：什么也没推'],
  [/^no such button in the menu that the fan sees$/, '粉丝的菜单里没有这个按钮'],
  [/^the account has no menu$/, '账号没有菜单'],
  [/^no such card in the wallet$/, '卡包里没有这张卡'],
  [/^it is not in the wallet$/, '不在卡包里'],
  [/^it is not being given away$/, '没有在转赠'],
  [/^it needs a sum$/, '要填金额'],
  [/^it needs a verify code$/, '要填验证码'],
  [/^nobody can take their own gift$/, '不能领自己送出的卡'],
  [/^nobody is told that it was opened$/, '打开它不会推送'],
  [/^only a card that is good can be given away$/, '可用的卡才能转赠'],
  [/^only a deleted member card can be restored$/, '删除了的会员卡才能找回'],
  [/^opening the chat pushes nothing$/, '进入会话不会推送'],
  [/^the card cannot be given away$/, '这张卡不能转赠'],
  [/^the card has no cell for it$/, '这张卡没有开通它'],
  [/^the card has no form$/, '这张卡没有开卡表单'],
  [/^the card is not active$/, '会员卡还没有激活'],
  [/^the card is not good any more$/, '这张卡已经不能用了'],
  [/^the form asks for (.*)$/, '表单要求填 $1'],
  [/^the page of a card opens; `card.take` with this QR code takes it$/, '打开了卡券的页面，可以领取'],
  [/^no product of the account$/, '不是这个账号的商品'],
  [/^the product is not published$/, '商品还没有发布'],
  [/^no template of the account$/, '账号没有这个模板'],
  [/^(\S+) has the chat: it is not pushed$/, '会话在客服 $1 手里：不再推送'],
  [/^nothing was pushed$/, '什么也没推'],
  [/^The signature is right\.$/, '签名正确。'],
]

/** A reason in the language that is chosen. */
export function reasonIn(chosen: Language, text: string): string {
  if (chosen === 'en') return text
  const [, told = text, times] = /^(.*), (\d+) times$/.exec(text) ?? []
  const found = inChinese.find(([pattern]) => pattern.test(told))
  if (!found) return text
  return `${told.replace(...found)}${times === undefined ? '' : `，共 ${times} 次`}`
}
