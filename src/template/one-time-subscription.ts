import { InputError } from '../errors.js'

export interface OneTimeSubscription {
  readonly appId: string
  /** 0 to 10,000. Several consents for the same scene do not add up. */
  readonly scene: number
  /** The account's template for one-time subscriptions; it is no other template's id. */
  readonly template_id: string
  /** Where Weixin sends the fan back to, with `openid`, `template_id`, `action` (`confirm` or `cancel`), `scene` and `reserved`. */
  readonly redirect_url: string
  /** Comes back as it is: a random value shows that the answer belongs to a question of yours. */
  readonly reserved?: string | undefined
}

/**
 * The page on which a fan agrees to get one message, which `account.message.template.subscribe` then sends.
 *
 * @example
 * ```ts
 * import { oneTimeSubscriptionUrl } from 'hongyan'
 *
 * const url = oneTimeSubscriptionUrl({
 *   appId: 'wx0123456789abcdef', scene: 1000, template_id: '1uDxHNXwYQfBmXOfPJcjAS3FynHArD8aWMEFNRGSbCc',
 *   redirect_url: 'https://shop.example/agreed', reserved: 'a7f3',
 * })
 * console.log(url)
 * ```
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/One-time_subscription_info.html
 * @throws {InputError} that names the field
 */
export function oneTimeSubscriptionUrl({ appId, scene, template_id, redirect_url, reserved }: OneTimeSubscription): string {
  if (!appId) throw new InputError('appId', 'is missing')
  if (!Number.isInteger(scene) || scene < 0 || scene > 10_000) throw new InputError('scene', 'has to be a whole number from 0 to 10000')
  if (!template_id) throw new InputError('template_id', 'is missing')
  if (!/^https?:\/\//.test(redirect_url) || !URL.canParse(redirect_url)) throw new InputError('redirect_url', 'has to be a whole address, http:// or https://')
  if (reserved !== undefined && new TextEncoder().encode(reserved).length > MAX_RESERVED)
    throw new InputError('reserved', `has more than ${MAX_RESERVED} bytes`)
  const query: readonly (readonly [string, string | undefined])[] = [
    ['action', 'get_confirm'],
    ['appid', appId],
    ['scene', String(scene)],
    ['template_id', template_id],
    ['redirect_url', redirect_url],
    ['reserved', reserved],
  ]
  const text = query.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`])).join('&')
  return `https://mp.weixin.qq.com/mp/subscribemsg?${text}#wechat_redirect`
}

const MAX_RESERVED = 128
