import type { PushDescriptor } from './descriptor.js'
import { cardEvents } from './events/card.js'
import { cardUseEvents } from './events/card-use.js'
import { customerServiceEvents } from './events/customer-service.js'
import { giftCardEvents } from './events/gift-card.js'
import { guideEvents } from './events/guide.js'
import { invoiceEvents } from './events/invoice.js'
import { menuEvents } from './events/menu.js'
import { miniProgramEvents } from './events/mini-program.js'
import { privacyEvents } from './events/privacy.js'
import { productEvents } from './events/product.js'
import { sendResultEvents } from './events/send-result.js'
import { shakeAndWifiEvents } from './events/shake-and-wifi.js'
import { shopEvents } from './events/shop.js'
import { storeEvents } from './events/store.js'
import { subscribeMessageEvents } from './events/subscribe-message.js'
import { userEvents } from './events/user.js'
import { verifyEvents } from './events/verify.js'
import { messages } from './messages.js'
import { componentPushes, devicePushes } from './other-pushes.js'

/** Every push that we know: events by their row in the table of events, then messages, devices and the open platform's. */
export const pushes: readonly PushDescriptor[] = [
  ...[
    userEvents,
    menuEvents,
    sendResultEvents,
    productEvents,
    cardEvents,
    cardUseEvents,
    giftCardEvents,
    invoiceEvents,
    customerServiceEvents,
    subscribeMessageEvents,
    storeEvents,
    shakeAndWifiEvents,
    verifyEvents,
    shopEvents,
    privacyEvents,
    guideEvents,
    miniProgramEvents,
  ]
    .flat()
    .sort((one, other) => (one.row ?? 0) - (other.row ?? 0)),
  ...messages,
  ...devicePushes,
  ...componentPushes,
]

export { replies } from './replies.js'
