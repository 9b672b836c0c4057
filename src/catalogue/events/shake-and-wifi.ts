import type { Field, PushDescriptor } from '../descriptor.js'
import { decimal, int, list, object, text, time } from '../field.js'

const beacon: readonly Field[] = [
  text('uuid', 'Uuid', '设备的 UUID。', 'The UUID of the beacon.'),
  int('major', 'Major', '设备的 major。', 'Its major number.'),
  int('minor', 'Minor', '设备的 minor。', 'Its minor number.'),
  decimal('distance', 'Distance', '用户与设备的距离，单位米。', 'How far away it was, in metres.'),
]

export const shakeAndWifiEvents: readonly PushDescriptor[] = [
  {
    group: 'event',
    row: 54,
    category: 'shake',
    wire: 'ShakearoundUserShake',
    interface: 'ShakearoundUserShakeEvent',
    title: { zh: '摇一摇', en: 'A user shakes near a beacon' },
    doc: {
      zh: '用户在周边页面摇到设备并打开页面时推送。事件名是驼峰写法。',
      en: 'Sent when a user shakes near a beacon and opens its page. The name is in camel case on the wire.',
    },
    fields: [
      object('chosen_beacon', 'ChosenBeacon', 'Beacon', { zh: '打开的页面所属的设备。', en: 'The beacon whose page was opened.' }, beacon),
      list('around_beacons', 'AroundBeacons/AroundBeacon', 'Beacon', { zh: '附近的其他设备，可以没有。', en: 'Other beacons near by, possibly none.' }, beacon),
    ],
    sample: {
      chosen_beacon: { uuid: 'FDA50693-A4E2-4FB1-AFCF-C6EB07647825', major: 10197, minor: 49838, distance: 0.057 },
      around_beacons: [
        { uuid: 'FDA50693-A4E2-4FB1-AFCF-C6EB07647825', major: 10197, minor: 49839, distance: 166.816 },
        { uuid: '0A1B2C3D-A4E2-4FB1-AFCF-C6EB07647825', major: 1, minor: 2, distance: 15.013 },
      ],
    },
    variants: [
      {
        name: 'nothing else around',
        zh: '附近没有其他设备',
        sample: {
          chosen_beacon: { uuid: 'FDA50693-A4E2-4FB1-AFCF-C6EB07647825', major: 10197, minor: 49838, distance: 1.5933141040212173 },
          around_beacons: [],
        },
      },
    ],
  },
  {
    group: 'event',
    row: 55,
    category: 'shake',
    wire: 'ShakearoundLotteryBind',
    interface: 'ShakearoundLotteryBindEvent',
    title: { zh: '摇红包绑定', en: 'A shaken red packet is bound' },
    doc: {
      zh: '用户摇中红包时推送；红包此时已与用户绑定，不论是否领取。',
      en: 'Sent when a user wins a red packet by shaking; it then belongs to that user, taken or not.',
    },
    fields: [
      text('lottery_id', 'LotteryId', '红包活动的 id。', 'The id of the lottery.'),
      text('ticket', 'Ticket', '红包的 ticket。', 'The ticket of the red packet.'),
      int(
        'money',
        'Money',
        '红包的金额，按推送中的整数给出；文档没有写明单位。',
        'The amount, an integer as it stands in the push; the documents do not state the unit.',
      ),
      time('bind_time', 'BindTime', '绑定的时间，unix 秒。', 'When it was bound, in unix seconds.'),
    ],
    sample: {
      lottery_id: 'x9p1yLpYO0ZkCzV0RPwMNA',
      ticket: 'v1|MJ0C2o8W0f4WAW5JOtIajc4ohkEPVKEGqbFzajaXwhv1DneVCRF2LsEjgmfN+OY8Q9abjPKprkI+pSRC09iYpg==',
      money: 888,
      bind_time: 1446033138,
    },
  },
  {
    group: 'event',
    row: 56,
    category: 'wifi',
    wire: 'WifiConnected',
    interface: 'WifiConnectedEvent',
    title: { zh: 'Wi-Fi 连网', en: 'A user joins the Wi-Fi' },
    doc: { zh: '用户经微信连上门店的 Wi-Fi 后推送。', en: "Sent after a user joined a shop's Wi-Fi by way of Weixin." },
    fields: [
      time('connect_time', 'ConnectTime', '连网的时间，unix 秒；示例里是 0。', 'When it was joined, in unix seconds; 0 in the samples.'),
      time('expire_time', 'ExpireTime', '到期的时间，unix 秒；示例里是 0。', 'When it ends, in unix seconds; 0 in the samples.'),
      text('vendor_id', 'VendorId', '系统保留的固定值。', 'A fixed value, reserved for the system.'),
      text('place_id', 'PlaceId', '连网的门店 id。', 'The id of the shop.'),
      text('device_no', 'DeviceNo', '连网的无线设备的 MAC 地址。', 'The MAC address of the access point.'),
    ],
    sample: { connect_time: 1496585705, expire_time: 1496678400, vendor_id: '3001224419', place_id: '0004983322', device_no: '00:1f:7a:ad:5c:a8' },
    variants: [
      {
        name: 'without times',
        zh: '没有时间',
        sample: { connect_time: 0, expire_time: 0, vendor_id: '3001224419', place_id: '1234', device_no: '00:1f:7a:ad:5c:a8' },
      },
    ],
  },
]
