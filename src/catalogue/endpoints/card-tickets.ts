import type { EndpointDescriptor, EndpointField } from '../endpoint.js'
import { aka, boolean, choice, fen, int, item, list, optional, requiredWhen, text, time } from '../endpoint-field.js'
import * as errors from './card-errors.js'
import { cardIdOfCode, code } from './card-fields.js'

const unlessCancelled = (field: EndpointField): EndpointField => requiredWhen(field, { field: 'is_cancel', not: [true] })
const answer = { errcode: 0, errmsg: 'ok' }

/** A user's ticket, once seat and time are known. */
export const cardTicketEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'card.movieTicket.updateUser',
    method: 'POST',
    path: '/card/movieticket/updateuser',
    title: { zh: '更新电影票', en: 'Completes a cinema ticket' },
    doc: { zh: '写入用户电影票的场次与座位。', en: "Writes film, room and seat into a user's ticket." },
    request: [
      code,
      optional(cardIdOfCode),
      choice('ticket_class', '电影票的类别。', 'The class of the ticket.', ['2D', '3D', '4D']),
      time('show_time', '放映的时间。', 'When the film begins.'),
      int('duration', '放映的分钟数。', 'How long it is, in minutes.', { min: 0 }),
      text('screening_room', '影厅。', 'The room.'),
      list('seat_number', '座位，一个或多个。', 'The seat, or several.', item('text'), { min: 1, orOne: true }),
    ],
    response: [],
    errors: [
      errors.missingTicketClass,
      errors.missingShowTime,
      errors.missingScreeningRoom,
      errors.missingSeatNumber,
      errors.missingCode,
      errors.unknownCode,
      errors.notAllowed,
    ],
    example: {
      request: {
        code: '277217129962',
        card_id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
        ticket_class: '4D',
        show_time: 1408493192,
        duration: 120,
        screening_room: '5号影厅',
        seat_number: ['5排14号', '5排15号'],
      },
      response: answer,
    },
  },
  {
    call: 'card.boardingPass.checkin',
    method: 'POST',
    path: '/card/boardingpass/checkin',
    title: { zh: '更新飞机票（值机）', en: 'Checks a passenger in' },
    doc: {
      zh: '为用户的飞机票办理值机。is_cancel 为 true 时取消值机，其他字段不判断。',
      en: "Checks a user's air ticket in. is_cancel: true undoes it, and the other fields do not count.",
    },
    request: [
      code,
      optional(cardIdOfCode),
      unlessCancelled(text('passenger_name', '乘客姓名。', "The passenger's name.", { maxBytes: 45 })),
      unlessCancelled(text('class', '舱等，如头等舱。', 'The class.', { maxBytes: 15 })),
      optional(text('seat', '座位号。', 'The seat.')),
      optional(text('gate', '登机口。', 'The gate.', { maxBytes: 12 })),
      optional(time('boarding_time', '登机时间，只显示时分。', 'When boarding begins; only hour and minute are shown.')),
      unlessCancelled(
        aka(
          text(
            'etkt_bnr',
            '电子客票号。字段名就是这样拼写的；也接受 etkt_nbr。',
            'The number of the e-ticket. The name is spelt like that; etkt_nbr is taken too.',
            {
              maxBytes: 14,
            },
          ),
          'etkt_nbr',
        ),
      ),
      optional(text('qrcode_data', '值机二维码的内容。', 'What the QR code for the gate says.')),
      optional(boolean('is_cancel', '是否取消值机，默认 false。', 'Whether the check-in is undone, false by default.')),
    ],
    response: [],
    errors: [errors.missingRequired, errors.tooLong, errors.unknownCode, errors.missingCode, errors.notAllowed],
    example: {
      request: {
        code: '198374613512',
        card_id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
        passenger_name: '乘客姓名',
        class: '舱等',
        seat: '座位号',
        etkt_bnr: '12345678901234',
        qrcode_data: '二维码数据',
        is_cancel: false,
      },
      response: answer,
    },
  },
  {
    call: 'card.meetingTicket.updateUser',
    method: 'POST',
    path: '/card/meetingticket/updateuser',
    title: { zh: '更新会议门票', en: 'Completes a ticket to a meeting' },
    doc: {
      zh: '写入用户会议门票的时间与座位；微信在开场前两小时提醒用户。',
      en: "Writes time and seat into a user's ticket. Weixin reminds the user two hours before it begins.",
    },
    request: [
      code,
      optional(cardIdOfCode),
      optional(text('zone', '区域。', 'The zone.')),
      optional(text('entrance', '入口。', 'The entrance.')),
      optional(text('seat_number', '座位号。', 'The seat.')),
      time('begin_time', '开场时间。', 'When it begins.'),
      time('end_time', '结束时间。', 'When it ends.'),
    ],
    rules: [{ rule: 'order', of: ['begin_time', 'end_time'] }],
    response: [],
    errors: [errors.missingRequired, errors.unknownCode, errors.missingCode, errors.notAllowed],
    example: {
      request: {
        code: '717523732898',
        card_id: 'pXch-jvdwkJjY7evUFV-sGsoMl7A',
        zone: 'C区',
        entrance: '东北门',
        seat_number: '2排15号',
        begin_time: 1408493192,
        end_time: 1408500392,
      },
      response: answer,
    },
  },
  {
    call: 'card.luckyMoney.updateUserBalance',
    method: 'POST',
    path: '/card/luckymoney/updateuserbalance',
    title: { zh: '更新红包金额', en: 'Changes lucky money' },
    doc: { zh: '更新用户红包的余额。', en: "Changes the sum of a user's lucky money." },
    deprecated: { zh: '红包类型已停用。', en: 'Lucky money is retired.' },
    request: [code, optional(cardIdOfCode), fen('balance', '余额。', 'The sum.', { min: 0 })],
    response: [],
    errors: [errors.unknownCode, errors.missingCode],
    example: { request: { code: '12312313', card_id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI', balance: 1231 }, response: answer },
  },
]
