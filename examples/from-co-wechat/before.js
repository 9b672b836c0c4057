// The old shop: co-wechat 2.4 on Koa. The numbers are those of README.md.
import wechat from 'co-wechat'
import Koa from 'koa'

/** @param {{ appid: string, token: string, encodingAESKey: string }} config */
export function createOldShop(config) {
  const app = new Koa()
  app.use(
    wechat(config).middleware(async (message) => {
      if (message.MsgType === 'event') {
        // 1
        if (message.Event === 'subscribe') return message.EventKey ? `欢迎，您在 ${message.EventKey.replace('qrscene_', '')} 号桌` : '欢迎'
        if (message.Event === 'CLICK' && message.EventKey === 'help') return { type: 'customerService' }
        // 2
        if (message.Event === 'user_get_card') return `领券成功 ${message.UserCardCode}`
        return ''
      }
      if (message.MsgType === 'text') {
        // 3
        const found = /^查券 (\d+)/.exec(message.Content)
        if (found) return `券 ${found[1]} 可用`
        // 4
        if (message.Content === '菜单')
          return [{ title: '今日好茶', description: '凤凰单丛', picurl: 'https://example.com/tea.jpg', url: 'https://example.com/tea' }]
        return '没有听懂'
      }
      // 5
      if (message.MsgType === 'image') return { type: 'image', content: { mediaId: message.MediaId } }
      return ''
    }),
  )
  return app
}
