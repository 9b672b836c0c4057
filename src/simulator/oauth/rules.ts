import { rule } from '../core/rule.js'

export const oauthRules = {
  oauthCodeSeconds: rule(300, 'inferred', 'How long a code of the web login is good (42003).'),
  oauthTokenSeconds: rule(7200, 'official', 'How long an access token of the web login lives (42001). It is none of the API.'),
  oauthRefreshSeconds: rule(2_592_000, 'inferred', 'How long a refresh token lives (42002).'),
  oauthDomains: rule<'any' | readonly string[]>(
    'any',
    'official',
    'The web domains that are configured: hosts that redirect_uri may have, to the letter; any other shows page 10003.',
  ),
}
