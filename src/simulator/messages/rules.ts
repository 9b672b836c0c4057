import { rule } from '../core/rule.js'

export const messageRules = {
  customTextBytes: rule(2048, 'inferred', 'The longest text of a customer-service message, in bytes of UTF-8 (45002).'),
  customArticles: rule(1, 'inferred', 'How many articles a customer-service message may have; of old 8, and 10 before.'),
  customArticlesOver: rule<'hidden' | '45008'>('hidden', 'community', 'What becomes of one with more articles: taken and not shown, or refused.'),
  deniedMsgtypes: rule<readonly string[]>([], 'inferred', 'Kinds of customer-service messages that the accounts have no right to (48008).'),
  notFollowing: rule<45015 | 43004>(45015, 'inferred', 'What a customer-service message to somebody who does not follow and has no window is refused with.'),
  typingSeconds: rule(15, 'inferred', 'How long the fan sees that somebody is typing (45081 until then).'),
  typingAfterSeconds: rule(30, 'official', 'How recent the last message, either way, has to be for that (45080).'),
}
