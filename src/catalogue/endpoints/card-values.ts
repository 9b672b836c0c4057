/** The words that the card platform uses for kinds and states: constants without prose, for descriptors, checks and `hongyan/card`. */

/** By `card_type`; the object beside it bears the same name in lower case. */
export const cardTypes = [
  'GENERAL_COUPON',
  'GROUPON',
  'GIFT',
  'CASH',
  'DISCOUNT',
  'MEMBER_CARD',
  'SCENIC_TICKET',
  'MOVIE_TICKET',
  'BOARDING_PASS',
  'LUCKY_MONEY',
  'MEETING_TICKET',
  'BUS_TICKET',
  'GENERAL_CARD',
] as const

export const codeTypes = [
  'CODE_TYPE_TEXT',
  'CODE_TYPE_BARCODE',
  'CODE_TYPE_QRCODE',
  'CODE_TYPE_ONLY_BARCODE',
  'CODE_TYPE_ONLY_QRCODE',
  'CODE_TYPE_NONE',
] as const

export const cardStatuses = [
  'CARD_STATUS_NOT_VERIFY',
  'CARD_STATUS_VERIFY_FAIL',
  'CARD_STATUS_VERIFY_OK',
  'CARD_STATUS_DELETE',
  'CARD_STATUS_DISPATCH',
] as const

/** The official spelling, from that of the 2015 page and of the mission's document. */
export const cardStatusSpellings = {
  CARD_STATUS_VERIFY_FALL: 'CARD_STATUS_VERIFY_FAIL',
  CARD_STATUS_USER_DELETE: 'CARD_STATUS_DELETE',
  CARD_STATUS_USER_DISPATCH: 'CARD_STATUS_DISPATCH',
} as const

export const codeStatuses = ['NORMAL', 'CONSUMED', 'EXPIRE', 'GIFTING', 'GIFT_SUCC', 'GIFT_TIMEOUT', 'DELETE', 'UNAVAILABLE'] as const

/** The official names, and the numbers of 2015; the server takes both. */
export const dateRange = ['DATE_TYPE_FIX_TIME_RANGE', 1] as const
export const dateTerm = ['DATE_TYPE_FIX_TERM', 2] as const
export const datePermanent = 'DATE_TYPE_PERMANENT'
export const dateTypes = ['DATE_TYPE_FIX_TIME_RANGE', 'DATE_TYPE_FIX_TERM', datePermanent, 1, 2] as const

export const depositMode = 'GET_CUSTOM_CODE_MODE_DEPOSIT'

export const colorNames = [
  'Color010',
  'Color020',
  'Color030',
  'Color040',
  'Color050',
  'Color060',
  'Color070',
  'Color080',
  'Color081',
  'Color082',
  'Color090',
  'Color100',
  'Color101',
  'Color102',
] as const

export const businessServices = ['BIZ_SERVICE_DELIVER', 'BIZ_SERVICE_FREE_PARK', 'BIZ_SERVICE_WITH_PET', 'BIZ_SERVICE_FREE_WIFI'] as const
export const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const

/** Two of them are misspelt on the wire. */
export const memberFieldNames = [
  'FIELD_NAME_TYPE_LEVEL',
  'FIELD_NAME_TYPE_COUPON',
  'FIELD_NAME_TYPE_STAMP',
  'FIELD_NAME_TYPE_DISCOUNT',
  'FIELD_NAME_TYPE_ACHIEVEMEN',
  'FIELD_NAME_TYPE_MILEAGE',
  'FIELD_NAME_TYPE_SET_POINTS',
  'FIELD_NAME_TYPE_TIMS',
] as const
/** What the wire says, from the right spelling and from that of 2015. */
export const memberFieldSpellings = {
  FIELD_NAME_TYPE_ACHIEVEMENT: 'FIELD_NAME_TYPE_ACHIEVEMEN',
  FIELD_NAME_TYPE_TIMES: 'FIELD_NAME_TYPE_TIMS',
  FIELD_NAME_TYPE_LEVE: 'FIELD_NAME_TYPE_LEVEL',
} as const

export const formFields = [
  'USER_FORM_INFO_FLAG_MOBILE',
  'USER_FORM_INFO_FLAG_SEX',
  'USER_FORM_INFO_FLAG_NAME',
  'USER_FORM_INFO_FLAG_BIRTHDAY',
  'USER_FORM_INFO_FLAG_IDCARD',
  'USER_FORM_INFO_FLAG_EMAIL',
  'USER_FORM_INFO_FLAG_LOCATION',
  'USER_FORM_INFO_FLAG_EDUCATION_BACKGROUND',
  'USER_FORM_INFO_FLAG_INDUSTRY',
  'USER_FORM_INFO_FLAG_INCOME',
  'USER_FORM_INFO_FLAG_HABIT',
] as const
/** The official page breaks the name off; only the whole of it works. */
export const formFieldSpellings = { USER_FORM_INFO_FLAG_EDUCATION_BACKGRO: 'USER_FORM_INFO_FLAG_EDUCATION_BACKGROUND' } as const
export const richFormFields = ['FORM_FIELD_RADIO', 'FORM_FIELD_SELECT', 'FORM_FIELD_CHECK_BOX'] as const

export const landingScenes = ['SCENE_NEAR_BY', 'SCENE_MENU', 'SCENE_QRCODE', 'SCENE_ARTICLE', 'SCENE_H5', 'SCENE_IVR', 'SCENE_CARD_CUSTOM_CELL'] as const

export const payGiftRules = ['RULE_TYPE_PAY_MEMBER_CARD', 'RULE_TYPE_SINGLE_PAY'] as const

export const coinOrderStatuses = [
  'ORDER_STATUS_WAITING',
  'ORDER_STATUS_SUCC',
  'ORDER_STATUS_FINANCE_SUCC',
  'ORDER_STATUS_QUANTITY_SUCC',
  'ORDER_STATUS_HAS_REFUND',
  'ORDER_STATUS_REFUND_WAITING',
  'ORDER_STATUS_ROLLBACK',
  'ORDER_STATUS_HAS_RECEIPT',
] as const
export const coinOrderTypes = ['ORDER_TYPE_SYS_ADD', 'ORDER_TYPE_WXPAY', 'ORDER_TYPE_REFUND', 'ORDER_TYPE_REDUCE', 'ORDER_TYPE_SYS_REDUCE'] as const

export const reimburseStatuses = ['INVOICE_REIMBURSE_INIT', 'INVOICE_REIMBURSE_LOCK', 'INVOICE_REIMBURSE_CLOSURE', 'INVOICE_REIMBURSE_CANCEL'] as const
