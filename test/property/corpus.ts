import { pushes } from '../../src/catalogue/index.js'
import { toShape } from '../../src/catalogue/shape.js'
import { encodeJson, encodeXml } from '../../src/wire/encode.js'
import { fan, target } from '../support/pushes.js'

const head = { target, source: fan, time: 1_760_000_000, message_id: '7000000000000000001' }

const samples = pushes.flatMap((push) =>
  [push.sample, ...(push.variants ?? []).map(({ sample }) => sample)].map((sample) => ({ shape: toShape(push), sample })),
)

/** Every sample of the catalogue as Weixin would send it, and some forms that the catalogue does not have. */
export const xmlBodies: readonly Buffer[] = [
  ...samples.map(({ shape, sample }) => encodeXml(shape, head, sample)),
  '<?xml version="1.0" encoding="UTF-8"?>\n<xml> <a b="1" c=\'2\'> <![CDATA[x]]> </a>\n<!-- comment --><d/>&lt;&#x1F642;</xml>',
  '<xml><MsgType> <![CDATA[event]]> </MsgType> <Event> <![CDATA[pic_weixin]]> </Event><SendPicsInfo><Count>2</Count><PicList><item><PicMd5Sum>a</PicMd5Sum></item></PicList><PicList><item><PicMd5Sum>b</PicMd5Sum></item></PicList></SendPicsInfo></xml>',
]
  .concat(
    `<xml><MsgType>text</MsgType><Content>x</Content><__proto__><polluted>1</polluted></__proto__><constructor><prototype><polluted>1</polluted></prototype></constructor></xml>`,
  )
  .map((text) => Buffer.from(text))

export const jsonBodies: readonly Buffer[] = [
  ...samples.map(({ shape, sample }) => encodeJson(shape, head, sample)),
  '{"ToUserName":"gh_1","FromUserName":"o1","CreateTime":"1610968440","MsgType":"event","Event":"subscribe_msg_popup_event","List":[{"TemplateId":"a","SubscribeStatusString":"accept","PopupScene":"2"},{}],"x":[[1,2],{"y":null}]," OpenID":"\\u4e2d\\ud83d\\ude42"}',
  '{"MsgType":"text","Content":"x","__proto__":{"polluted":"1"},"constructor":{"prototype":{"polluted":"1"}}}',
].map((text) => Buffer.from(text))
