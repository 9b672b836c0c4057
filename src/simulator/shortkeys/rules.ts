import { rule } from '../core/rule.js'

export const shortKeyRules = {
  shortKeySeconds: rule(2_592_000, 'official', 'The longest life of a short key, and the one it has if none is given.'),
  shortKeyBytes: rule(4096, 'official', 'The longest text behind a short key, in bytes (47001).'),
  shortKeyUnknown: rule<'501' | number>(
    '501',
    'inferred',
    'What a short key that is not there is refused with. Nobody has told the errcode, so it is no errcode of the platform.',
  ),
}
