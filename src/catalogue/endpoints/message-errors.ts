import { mistake, outcome } from '../endpoint-field.js'

/** Errcodes of messages to fans. */

export const wrongOpenid = mistake(40003, 'openid 不属于本公众号，或格式错误。', 'The openid is malformed, or of another account.')
export const windowClosed = outcome(
  45015,
  'window-closed',
  '没有可用的下发时限：用户近期没有互动，时限已过，或已取消关注。',
  'No window is open: the fan has done nothing of late, its time is over, or the fan has left.',
)
export const windowUsedUp = outcome(
  45047,
  'window-used-up',
  '时限内的条数已用完；用户再次互动后恢复。',
  "As many messages as the fan's last action allows are sent; the next action allows more.",
)
export const notFollowing = outcome(43004, 'not-following', '用户没有关注公众号。', 'The fan does not follow the account.')
export const blacklisted = outcome(43019, 'blacklisted', '用户在黑名单中。', 'The fan is on the blacklist.')
export const switchedOff = outcome(48002, 'switched-off', '用户关闭了接收消息。', 'The fan has switched off receiving.')
export const notAccepted = outcome(43101, 'not-accepted', '用户没有同意，或同意的次数已用完。', 'The fan has not agreed, or the consent is used up.')

export const noRightForType = mistake(48008, '没有发送这类消息的权限。', 'The account may not send messages of this type.')
export const wrongType = mistake(40008, 'msgtype 错误。', 'msgtype is wrong.')
export const wrongMediaId = mistake(40007, 'media_id 不存在或已过期。', 'There is no such media_id, or it has run out.')
export const emptyText = mistake(44004, '文本为空。', 'The text is empty.')
export const textTooLong = mistake(45002, '文本过长。', 'The text is too long.')
export const tooManyArticles = mistake(45008, '图文超过 1 条。', 'There is more than one article.')
export const wrongAccountKind = mistake(
  40200,
  '此类公众号不能发送，如订阅号的 msgmenu。',
  'Not for accounts of this kind, such as msgmenu of a subscription account.',
)
export const unknownKfAccount = mistake(61452, '客服帐号无效。', 'There is no such customer-service account.')
export const unknownKf = mistake(65401, '客服帐号无效。', 'There is no such customer-service account.')
export const wrongMiniPage = mistake(40165, '小程序页面错误。', "The mini program's page is wrong.")
export const wrongMiniProgram = mistake(40166, '小程序 appid 错误，或没有关联。', 'The mini program is wrong, or not linked to the account.')
export const wrongTemplateLength = mistake(40036, 'template_id 长度错误。', 'template_id has the wrong length.')
export const wrongTemplate = mistake(
  40037,
  'template_id 不存在，或属于另一种消息（模板、订阅通知、一次性订阅各有各的）。',
  'There is no such template_id, or it belongs to another kind: template messages, subscribe notifications and one-time subscriptions have each their own.',
)
export const wrongValue = mistake(
  47003,
  '参数不合法，errmsg 指出是哪一个，如 `data.phrase4.value`。',
  'A value has the wrong form; errmsg names it, such as `data.phrase4.value`.',
)
export const withdrawn = mistake(45109, '此类公众号的接口能力已收回。', 'The endpoint is withdrawn for accounts of this kind.')
