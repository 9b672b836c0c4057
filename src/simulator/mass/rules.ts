import { rule } from '../core/rule.js'

export const massRules = {
  massMs: rule(5000, 'inferred', 'How long a mass send takes, in ms, before MASSSENDJOBFINISH.'),
  massOutcome: rule<'send success' | 'send fail' | (string & {})>(
    'send success',
    'official',
    'What a mass send ends with; a review that refuses says `err(10001)` and the like.',
  ),
  massADay: rule(1, 'official', 'How often a day a subscription account may send (45028).'),
  massAFanAndMonth: rule(4, 'official', 'How many mass messages of a service account a fan gets in a month.'),
  massFault: rule<'none' | 48003 | 89504 | 89505>(
    'none',
    'peer',
    'Refuses every mass send: the agreement is not signed, or the administrator has to confirm it.',
  ),
  clientmsgidSeconds: rule(86_400, 'official', 'How long a clientmsgid keeps a job from being sent twice (45065).'),
  clientmsgidApartSeconds: rule(60, 'official', 'The same clientmsgid sooner than this is refused by 45066.'),
}
