import { rule } from '../core/rule.js'

export const staffRules = {
  kfErrcodes: rule<'new' | 'old'>('new', 'peer', 'Which codes name the troubles of kf accounts: 65401, 65405, 65406, or the older 61452, 61456, 61453.'),
  kfAccounts: rule(100, 'inferred', 'How many kf accounts there may be (65405); an old page says 10.'),
  kfInviteDays: rule(3, 'inferred', 'How long an invitation of a kf worker stands.'),
  kfRecordHours: rule(24, 'inferred', 'The longest span that `msgrecord/getmsglist` tells at once (65417).'),
  kfRecords: rule(10_000, 'inferred', 'How many records of what workers said and heard are kept.'),
}
