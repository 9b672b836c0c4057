/** The platform's pages that descriptors point to. */

const site = 'https://developers.weixin.qq.com/doc'

export const eventPushes = `${site}/service/en/guide/product/message/Receiving_event_pushes.html`
export const standardMessages = `${site}/service/en/guide/product/message/Receiving_standard_messages.html`
export const passiveReplies = `${site}/offiaccount/Message_Management/Passive_user_reply_message.html`
export const menus = `${site}/service/api/custommenu/api_createcustommenu`
export const templates = `${site}/service/api/notify/template/api_sendtemplatemessage`
export const subscribeMessages = `${site}/service/en/api/notify/notify/api_sendnewsubscribemsg`
export const productEvents = `${site}/offiaccount/en/WeChat_Scan/Scan_QR_Code_Events_Push.html`
export const cardEvents = `${site}/service/guide/product/card/Coupons_Vouchers_and_Cards_Event_Push_Messages.html`
export const customerService = `${site}/service/en/guide/product/kf/intro.html`
export const components = `${site}/oplatform/Third-party_Platforms/2.0/api/Before_Develop/Technical_Plan.html`
