import { rule } from '../core/rule.js'

export const qrRules = {
  qrDefaultSeconds: rule(60, 'official', 'How long a temporary QR code lives if `expire_seconds` is left out. Later texts say 30.'),
  qrLongestSeconds: rule(2_592_000, 'official', 'The longest life of a temporary QR code.'),
  qrPermanent: rule(100_000, 'official', 'How many lasting QR codes an account may have (45029).'),
}
