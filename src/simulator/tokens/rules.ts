import { rule } from '../core/rule.js'

export const tokenRules = {
  tokenSeconds: rule(7200, 'official', 'How long an access token lives.'),
  tokenOverlapSeconds: rule(300, 'official', 'How long the token before works beside the new one of `/cgi-bin/token`.'),
  stableRenewSeconds: rule(300, 'official', 'How long before its end a stable token is renewed; both work in between.'),
  forcedADay: rule(20, 'official', 'How often a day `force_refresh` works (45009).'),
  forcedApartSeconds: rule(30, 'official', '`force_refresh` sooner than this gives the token there is.'),
  ticketSeconds: rule(7200, 'official', 'How long a ticket of the JS-SDK or of cards lives.'),
  ticketReissue: rule<'same' | 'new'>('same', 'inferred', 'What `getticket` gives while its last ticket lives; the last one works until its end either way.'),
}
