import { rule } from '../core/rule.js'

export const deliveryRules = {
  cutMs: rule(5000, 'official', 'When the platform hangs up on an account that has not answered, in ms.'),
  deliveries: rule(3, 'community', 'How often a push is delivered in all, if it is not answered. The official text can be read as 4.'),
  retryMs: rule(5000, 'inferred', 'How long after the beginning of a delivery the next one begins, at the earliest, in ms.'),
  retryStatus: rule(true, 'community', 'An answer with another status than 200 is no answer: the push comes again.'),
  retryKeepsStamp: rule(true, 'inferred', 'Repeated deliveries bear the timestamp, nonce and signature of the first.'),
  faultText: rule('该公众号暂时无法提供服务，请稍后再试', 'official', 'What the fan reads when the account gives no answer, or one that is none.'),
  maxTextBytes: rule(2048, 'inferred', 'The longest text of a passive reply, in bytes of UTF-8; a longer one is shown as a fault.'),
  maxArticles: rule(8, 'official', 'How many articles a passive reply to an event may have.'),
  maxArticlesToMessage: rule(1, 'official', 'How many articles a passive reply to a message may have; more are shown as nothing.'),
  replyTimeMustFit: rule(false, 'peer', 'A reply whose CreateTime is not in seconds is shown as a fault. Some libraries send milliseconds, and are read.'),
}
