import { rule } from '../core/rule.js'
import type { WindowPreset, WindowTable } from './window-table.js'

export const chatRules = {
  sendingWindows: rule<WindowPreset | WindowTable>(
    '2023',
    'official',
    'How many customer-service messages follow from what a fan does, and within which time: `2023`, `2021`, `legacy`, or a table of your own.',
  ),
  paymentWindow: rule<'preset' | 'unlimited'>(
    'preset',
    'official',
    'What a payment allows. The guide pages have it without limit for 48 h, the page of the endpoint does not have it: `preset` goes by the windows.',
  ),
  windowRenewal: rule<'renew' | 'add'>('renew', 'inferred', 'A further action of the same kind gives its full count and the later end; or its count is added.'),
  windowEdge: rule<'closed' | 'open'>('closed', 'inferred', 'Whether a window is still open at exactly 48 h or 60 s.'),
  menuAnswerOpens: rule<'menu' | 'message'>('menu', 'inferred', 'Which window a tap on a menu message opens, by its text with bizmsgmenuid.'),
  qrFollowOpens: rule<'scan' | 'follow' | 'both'>(
    'scan',
    'inferred',
    'Which window a follow by a QR code opens: it is one action, and allowances do not add up.',
  ),
  unfollowClosesWindows: rule(true, 'inferred', 'Unfollowing closes all windows.'),
  windowFault: rule<'none' | 45015 | 45047>('none', 'inferred', 'Refuses every customer-service message with this, whatever is open: a fault on demand.'),
  chatLines: rule(100, 'inferred', 'How many lines of a chat are kept.'),
}
