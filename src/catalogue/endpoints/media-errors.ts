import { mistake, outcome } from '../endpoint-field.js'

/** Errcodes of media, material and articles. */

export const wrongKind = mistake(40004, '素材类型错误。', 'The type of media is wrong.')
export const wrongFile = mistake(40005, '文件类型错误。', 'The type of file is wrong.')
const wrongSize = mistake(40006, '文件过大。', 'The file is too big.')
export const wrongMediaId = mistake(40007, 'media_id 不存在或已过期。', 'There is no such media_id, or it has run out.')
export const imageTooBig = mistake(40009, '图片过大。', 'The image is too big.')
const voiceTooBig = mistake(40010, '语音过大。', 'The recording is too big.')
const videoTooBig = mistake(40011, '视频过大。', 'The video is too big.')
const thumbTooBig = mistake(40012, '缩略图过大。', 'The thumbnail is too big.')
export const wrongImage = mistake(40137, '图片格式不支持。', 'The image has a wrong format.')
export const noFile = mistake(41005, '没有文件，或文件没有文件名。', 'The file is missing, or has no filename.')
export const noMediaId = mistake(41006, '缺少 media_id。', 'media_id is missing.')
export const emptyFile = mistake(44001, '文件为空。', 'The file is empty.')
export const tooBig = mistake(45001, '文件过大。', 'The file is too big.')
const tooLong = mistake(45007, '语音超过 60 秒。', 'The recording is longer than 60 s.')
export const noSuchMedia = outcome(46001, 'not-found', '素材不存在。', 'There are no such media.')
export const inUse = outcome(
  48005,
  'rejected',
  '素材在菜单或自动回复中使用，不能删除。',
  'It is in use by the menu or an automatic reply, and cannot be deleted.',
)

export const uploading = [
  wrongKind,
  wrongFile,
  wrongSize,
  imageTooBig,
  voiceTooBig,
  videoTooBig,
  thumbTooBig,
  wrongImage,
  noFile,
  emptyFile,
  tooBig,
  tooLong,
] as const
