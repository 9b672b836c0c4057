import { rule } from '../core/rule.js'

export const apiRules = {
  errmsgTail: rule<'rid' | 'hint' | 'none'>('rid', 'community', "What stands behind a refusal's errmsg: `rid: …` now, `hint: […]` in older times."),
  successErrcode: rule<'endpoint' | 'absent'>(
    'endpoint',
    'inferred',
    'Where all is well: errcode as each endpoint has it, or left out of every answer. A fault on demand.',
  ),
  numbersAs: rule<'numbers' | 'text'>(
    'numbers',
    'inferred',
    'How numbers stand in answers, errcode among them: clients of the platform have met both. A fault on demand.',
  ),
  refuseEscapes: rule(true, 'peer', 'A body with `\\uXXXX` in it is refused (40033).'),
  enforceQuotas: rule(true, 'official', 'Calls beyond the quotas of a day and of a minute are refused (45009, 45011).'),
  clearsAMonth: rule(10, 'official', 'How often an account may clear its quotas in a month (48006).'),
  quotaHours: rule(8, 'inferred', 'In which time zone a day of the quotas begins, in hours east of UTC.'),
}
