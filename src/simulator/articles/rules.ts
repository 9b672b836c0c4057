import { rule } from '../core/rule.js'

export const articleRules = {
  articlesADraft: rule(8, 'inferred', 'How many articles a draft may have (45008).'),
  publishMs: rule(3000, 'inferred', 'How long publishing takes, in ms, before PUBLISHJOBFINISH.'),
  publishOutcome: rule<0 | 2 | 3 | 4>(0, 'official', 'What publishing ends with: 0 published, 2 not original, 3 failed, 4 refused by the platform.'),
  publishIdAs: rule<'text' | 'number'>('text', 'peer', 'How `freepublish/submit` and `get` write publish_id: text in the sample, a number in a public client.'),
  publishRemovesDraft: rule(true, 'inferred', 'A draft that was published is no draft any more.'),
}
