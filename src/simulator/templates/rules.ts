import { rule } from '../core/rule.js'

export const templateRules = {
  templatesAnAccount: rule(25, 'official', 'How many templates an account may have, of each kind (45026, 200012).'),
  industryOnceAMonth: rule(true, 'inferred', 'The industries can be changed once a month (43100).'),
  templateSendMs: rule(1000, 'inferred', 'How long after the call TEMPLATESENDJOBFINISH comes, in ms. With 0 it may be there before the answer was read.'),
  templateOutcome: rule<'success' | 'failed: system failed' | 'failed:freq limit' | (string & {})>(
    'success',
    'official',
    'What TEMPLATESENDJOBFINISH says of a fan who takes messages; `failed:freq limit` is not documented, and was seen.',
  ),
  blockedTemplate: rule<'failed:user block' | 43101>(
    'failed:user block',
    'community',
    'What becomes of a template for a fan who has switched it off: a push, or a refusal.',
  ),
  clientMsgIdSeconds: rule(600, 'inferred', 'How long a `client_msg_id` keeps the same message from being sent twice.'),
}
