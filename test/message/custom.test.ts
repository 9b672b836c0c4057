import { describe, expect, test } from 'vitest'
import type { MessageCustomSendRequest } from '../../src/generated/api/message.js'
import { createMessage } from '../../src/message/index.js'
import { scriptedClient } from '../api/endpoint-client.js'
import { han, line, ok, openid } from './line.js'

type Kind = MessageCustomSendRequest extends infer M ? (M extends { readonly touser: string } ? Omit<M, 'touser'> : never) : never

/** Every row of the facts' table. */
const kinds: readonly Kind[] = [
  { msgtype: 'text', text: { content: '两行\n<a href="weixin://bizmsgmenu?msgmenucontent=X&msgmenuid=101">点</a>' } },
  { msgtype: 'image', image: { media_id: 'm' } },
  { msgtype: 'voice', voice: { media_id: 'm' } },
  { msgtype: 'video', video: { media_id: 'm', thumb_media_id: 't', title: '标', description: '述' } },
  { msgtype: 'music', music: { title: '标', description: '述', musicurl: 'http://m', hqmusicurl: 'http://h', thumb_media_id: 't' } },
  { msgtype: 'news', news: { articles: [{ title: '标', description: '述', url: 'http://u', picurl: 'http://p' }] } },
  { msgtype: 'mpnews', mpnews: { media_id: 'm' } },
  { msgtype: 'mpnewsarticle', mpnewsarticle: { article_id: 'a' } },
  { msgtype: 'msgmenu', msgmenu: { head_content: '满意吗？', list: [{ id: '101', content: '满意' }], tail_content: '谢谢' } },
  { msgtype: 'wxcard', wxcard: { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', card_ext: '{"code":""}' } },
  { msgtype: 'miniprogrampage', miniprogrampage: { title: '标', appid: 'wx1', pagepath: 'pages/a?b=c', thumb_media_id: 't' } },
  { msgtype: 'link', link: { title: '标', description: '述', url: 'http://u', thumb_url: 'http://t' } },
]

describe('message.custom.send', () => {
  test.each(kinds)('$msgtype: as the facts write it, non-ASCII raw', async (kind) => {
    const { client, sent } = line(ok)
    await createMessage(client).custom.send({ touser: openid, ...kind } as MessageCustomSendRequest)
    expect(sent).toMatchObject([{ method: 'POST', path: '/cgi-bin/message/custom/send', query: { access_token: 'ACCOUNT_TOKEN' } }])
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({ touser: openid, ...kind })
    expect(sent[0]?.body).not.toContain('\\u')
  })

  test('the compiler refuses what does not go together', () => {
    const right: MessageCustomSendRequest = { touser: openid, msgtype: 'text', text: { content: 'x' } }
    // @ts-expect-error the object of another kind
    const another: MessageCustomSendRequest = { touser: openid, msgtype: 'text', image: { media_id: 'm' } }
    // @ts-expect-error no such kind
    const unknown: MessageCustomSendRequest = { touser: openid, msgtype: 'shortvideo', text: { content: 'x' } }
    // @ts-expect-error an article needs an address
    const halved: MessageCustomSendRequest = { touser: openid, msgtype: 'news', news: { articles: [{ title: 't' }] } }
    expect([right, another, unknown, halved]).toHaveLength(4)
  })

  test('in the name of one who serves, and marked as written by an AI', async () => {
    const client = scriptedClient({ errcode: 0 })
    await createMessage(client).custom.send({
      touser: openid,
      msgtype: 'text',
      text: { content: 'x' },
      customservice: { kf_account: 'test1@kftest' },
      aimsgcontext: { is_ai_msg: 1 },
    })
    expect(client.sent).toMatchObject([
      { body: { customservice: { kf_account: 'test1@kftest' }, aimsgcontext: { is_ai_msg: 1 } }, options: { repeatable: false } },
    ])
  })

  const send = (kind: unknown) => createMessage(scriptedClient({ errcode: 0 })).custom.send({ touser: openid, ...(kind as Kind) } as MessageCustomSendRequest)

  test.each([
    [{ msgtype: 'text', text: { content: '' } }, 'text.content is empty'],
    [{ msgtype: 'text', text: { content: `${han(682)}xyz` } }, 'text.content has 2049 bytes in UTF-8, and its limit is 2048'],
    [{ msgtype: 'text' }, 'text is missing'],
    [{ msgtype: 'image', image: {} }, 'image.media_id is missing'],
    [{ msgtype: 'image', image: { media_id: 'm', content: 'x' } }, 'image.content is a field of text'],
    [{ msgtype: 'image', image: { media_id: 'm' }, text: { content: 'x' } }, 'text is a field of text'],
    [{ msgtype: 'music', music: { musicurl: 'http://m', thumb_media_id: 't' } }, 'music.hqmusicurl is missing'],
    [{ msgtype: 'music', music: { musicurl: 'http://m', hqmusicurl: 'http://h' } }, 'music.thumb_media_id is missing'],
    [{ msgtype: 'news', news: { articles: [] } }, 'news.articles has 0 entries, and needs at least 1'],
    [
      {
        msgtype: 'news',
        news: {
          articles: [
            { title: 'a', url: 'u' },
            { title: 'b', url: 'u' },
          ],
        },
      },
      'news.articles has 2 entries, and its limit is 1',
    ],
    [{ msgtype: 'msgmenu', msgmenu: { head_content: 'h', list: [], tail_content: 't' } }, 'msgmenu.list has 0 entries'],
    [{ msgtype: 'msgmenu', msgmenu: { head_content: 'h', list: [{ id: '1' }], tail_content: 't' } }, 'msgmenu.list[0].content is missing'],
    [{ msgtype: 'wxcard', wxcard: {} }, 'wxcard.card_id is missing'],
    [{ msgtype: 'miniprogrampage', miniprogrampage: { title: 't', appid: 'a', thumb_media_id: 't' } }, 'miniprogrampage.pagepath is missing'],
    [{ msgtype: 'mpnewsarticle', mpnewsarticle: {} }, 'mpnewsarticle.article_id is missing'],
    [{ msgtype: 'shortvideo' }, 'msgtype has to be one of text, image'],
    [{ msgtype: 'text', text: { content: 'x' }, aimsgcontext: { is_ai_msg: 2 } }, 'aimsgcontext.is_ai_msg has to be 0 or 1'],
    [{ touser: '', msgtype: 'text', text: { content: 'x' } }, 'touser is empty'],
  ])('%j is refused before it is sent', async (kind, message) => {
    await expect(send(kind)).rejects.toThrow(message)
  })

  test('at the limit: 2,048 bytes', async () => {
    await expect(send({ msgtype: 'text', text: { content: `${han(682)}xy` } })).resolves.toEqual({ errcode: 0 })
  })

  test('a video without a thumbnail goes out: public clients send none', async () => {
    await expect(send({ msgtype: 'video', video: { media_id: 'm' } })).resolves.toEqual({ errcode: 0 })
  })

  test('a broken line: not repeated by itself', async () => {
    const { client, sent } = line(new Error('socket hang up'))
    await expect(createMessage(client).custom.send({ touser: openid, msgtype: 'text', text: { content: 'x' } })).rejects.toMatchObject({ outcome: 'unknown' })
    expect(sent).toHaveLength(1)
  })
})

describe('message.custom.typing', () => {
  test.each(['Typing', 'CancelTyping'] as const)('%s', async (command) => {
    const { client, sent } = line(ok)
    await createMessage(client).custom.typing({ touser: openid, command })
    expect(sent).toMatchObject([{ method: 'POST', path: '/cgi-bin/message/custom/typing', body: `{"touser":"${openid}","command":"${command}"}` }])
  })

  test('another word is refused', async () => {
    await expect(createMessage(scriptedClient()).custom.typing({ touser: openid, command: 'typing' as 'Typing' })).rejects.toThrow(
      'command has to be one of Typing, CancelTyping',
    )
  })
})
