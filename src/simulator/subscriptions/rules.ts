import { rule } from '../core/rule.js'

export const subscriptionRules = {
  subscribeSendMs: rule(1000, 'inferred', 'How long after the call subscribe_msg_sent_event comes, in ms.'),
  sceneDescCharacters: rule(15, 'inferred', 'The longest `sceneDesc`, in characters (47003).'),
  unfollowEndsConsent: rule(
    true,
    'inferred',
    'Whoever leaves takes back all consents to subscribe notifications; those for one message stay, as they need no following.',
  ),
  oneTimeTitleCharacters: rule(15, 'official', 'The longest title of a one-time subscription message (47003).'),
  oneTimeContentCharacters: rule(200, 'official', 'The longest text of a one-time subscription message (47003).'),
}
