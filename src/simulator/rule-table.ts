import { apiRules } from './api/rules.js'
import { articleRules } from './articles/rules.js'
import { cardRules } from './card/rules.js'
import { chatRules } from './chat/rules.js'
import { deliveryRules } from './delivery/rules.js'
import { invoiceRules } from './invoice/rules.js'
import { massRules } from './mass/rules.js'
import { mediaRules } from './media/rules.js'
import { menuRules } from './menus/rules.js'
import { messageRules } from './messages/rules.js'
import { oauthRules } from './oauth/rules.js'
import { productRules } from './product/rules.js'
import { qrRules } from './qrcode/rules.js'
import { shortKeyRules } from './shortkeys/rules.js'
import { staffRules } from './staff/rules.js'
import { subscriptionRules } from './subscriptions/rules.js'
import { templateRules } from './templates/rules.js'
import { tokenRules } from './tokens/rules.js'
import { userRules } from './users/rules.js'

/**
 * Every switch of the platform, with what it stands at, where that is known from, and what it does. The parts keep their own tables;
 * `createSimulator({ rules })` sets some of them, and `simulator.rules` may be changed at any time.
 */
export const ruleTable = {
  ...apiRules,
  ...tokenRules,
  ...deliveryRules,
  ...qrRules,
  ...userRules,
  ...menuRules,
  ...mediaRules,
  ...articleRules,
  ...chatRules,
  ...messageRules,
  ...staffRules,
  ...templateRules,
  ...subscriptionRules,
  ...massRules,
  ...oauthRules,
  ...shortKeyRules,
  ...cardRules,
  ...invoiceRules,
  ...productRules,
}
