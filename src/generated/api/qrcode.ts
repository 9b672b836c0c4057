// Written by npm run generate from src/catalogue. Do not edit.
import type { Answered, Call } from '../../api/endpoint-call.js'

export interface QrcodeNumberSceneValue {
  /**
   * 场景值，整数。1 到 4294967295。
   * The scene, as a number. 1 to 4294967295.
   */
  readonly scene_id: number
}

export interface QrcodeNumberScene {
  /**
   * 场景值，随扫码事件推送。
   * What the events of a scan then tell.
   */
  readonly scene: QrcodeNumberSceneValue
}

export interface QrcodeTextSceneValue {
  /**
   * 场景值，文本。最多 64 个字符。
   * The scene, as text. At most 64 characters.
   */
  readonly scene_str: string
}

export interface QrcodeTextScene {
  /**
   * 场景值，随扫码事件推送。
   * What the events of a scan then tell.
   */
  readonly scene: QrcodeTextSceneValue
}

export interface QrcodeLimitedNumberSceneValue {
  /**
   * 场景值，整数。1 到 100000。
   * The scene, as a number. 1 to 100000.
   */
  readonly scene_id: number
}

export interface QrcodeLimitedNumberScene {
  /**
   * 场景值，随扫码事件推送。
   * What the events of a scan then tell.
   */
  readonly scene: QrcodeLimitedNumberSceneValue
}

/**
 * 临时二维码，场景值为整数。
 * Temporary, with a number for its scene.
 */
export interface QrcodeTemporaryNumber {
  readonly action_name: 'QR_SCENE'
  /**
   * 场景。
   * The scene.
   */
  readonly action_info: QrcodeNumberScene
  /**
   * 有效的秒数；不填为 60。1 到 2592000。
   * For how many seconds; 60, if left out. 1 to 2592000.
   */
  readonly expire_seconds?: number | undefined
}

/**
 * 临时二维码，场景值为文本。
 * Temporary, with text for its scene.
 */
export interface QrcodeTemporaryText {
  readonly action_name: 'QR_STR_SCENE'
  /**
   * 场景。
   * The scene.
   */
  readonly action_info: QrcodeTextScene
  /**
   * 有效的秒数；不填为 60。1 到 2592000。
   * For how many seconds; 60, if left out. 1 to 2592000.
   */
  readonly expire_seconds?: number | undefined
}

/**
 * 永久二维码，场景值为整数。
 * Permanent, with a number for its scene.
 */
export interface QrcodePermanentNumber {
  readonly action_name: 'QR_LIMIT_SCENE'
  /**
   * 场景。
   * The scene.
   */
  readonly action_info: QrcodeLimitedNumberScene
}

/**
 * 永久二维码，场景值为文本。
 * Permanent, with text for its scene.
 */
export interface QrcodePermanentText {
  readonly action_name: 'QR_LIMIT_STR_SCENE'
  /**
   * 场景。
   * The scene.
   */
  readonly action_info: QrcodeTextScene
}

/**
 * `qrcode.create` 的请求：创建二维码。
 * The request of `qrcode.create`. Creates a QR code.
 */
export type QrcodeCreateRequest = QrcodeTemporaryNumber | QrcodeTemporaryText | QrcodePermanentNumber | QrcodePermanentText

/**
 * `qrcode.create` 的回答。
 * The answer of `qrcode.create`.
 */
export interface QrcodeCreateResponse extends Answered {
  /**
   * 换取图片的 ticket，见 `qrcode.pictureUrl`。
   * The ticket of its picture: see `qrcode.pictureUrl`.
   */
  readonly ticket: string
  /**
   * 有效的秒数，仅临时二维码。
   * For how many seconds; of temporary ones only.
   */
  readonly expire_seconds?: number | undefined
  /**
   * 二维码的内容，可自行生成图片。
   * What the code holds, for a picture of your own.
   */
  readonly url: string
}

/**
 * `qrcode.shorten.gen` 的请求：生成短 key。
 * The request of `qrcode.shorten.gen`. Makes a short key.
 */
export interface QrcodeShortenGenRequest {
  /**
   * 要存的文本。最多 4096 字节（UTF-8）。
   * The text. At most 4096 bytes in UTF-8.
   */
  readonly long_data: string
  /**
   * 有效的秒数；不填为 30 天。1 到 2592000。
   * For how many seconds; 30 days, if left out. 1 to 2592000.
   */
  readonly expire_seconds?: number | undefined
}

/**
 * `qrcode.shorten.gen` 的回答。
 * The answer of `qrcode.shorten.gen`.
 */
export interface QrcodeShortenGenResponse extends Answered {
  /**
   * 短 key，15 个字符。
   * The key, 15 characters.
   */
  readonly short_key: string
}

/**
 * `qrcode.shorten.fetch` 的请求：还原短 key。
 * The request of `qrcode.shorten.fetch`. Looks a short key up.
 */
export interface QrcodeShortenFetchRequest {
  /**
   * 短 key。
   * The key.
   */
  readonly short_key: string
}

/**
 * `qrcode.shorten.fetch` 的回答。
 * The answer of `qrcode.shorten.fetch`.
 */
export interface QrcodeShortenFetchResponse extends Answered {
  /**
   * 存的文本。
   * The text.
   */
  readonly long_data: string
  /**
   * 创建的时间。unix 秒。
   * When it was made. Unix seconds.
   */
  readonly create_time: number
  /**
   * 剩余的秒数。
   * How many seconds are left.
   */
  readonly expire_seconds: number
}

/**
 * 带场景值的二维码，以及短 key。
 * QR codes with a scene, and short keys.
 */
export interface QrcodeApi {
  /**
   * 创建二维码。
   * Creates a QR code: `POST /cgi-bin/qrcode/create`.
   * 临时或永久的带参数二维码；永久的每个账号最多 10 万个。扫码后推送 `subscribe_event` 或 `user_scan_event`。
   * A QR code with a scene, temporary or permanent: 100,000 permanent ones for one account at most. A scan is then told by an event.
   *
   * @see https://developers.weixin.qq.com/doc/service/api/qrcode/qrcodes/api_createqrcode
   * @example
   * ```ts
   * const answer = await account.qrcode.create({
   *   action_name: 'QR_STR_SCENE',
   *   action_info: { scene: { scene_str: 'poster-7' } },
   *   expire_seconds: 604800,
   * })
   * ```
   */
  readonly create: Call<QrcodeCreateRequest, QrcodeCreateResponse>
  readonly shorten: {
    /**
     * 生成短 key。
     * Makes a short key: `POST /cgi-bin/shorten/gen`.
     * 把一段文本存起来，换成 15 个字符的短 key；它不是会跳转的链接。
     * Keeps a text, and gives a key of 15 characters for it. It is no link that leads anywhere.
     *
     * @see https://developers.weixin.qq.com/doc/service/api/qrcode/shorten/api_genshortkey
     * @example
     * ```ts
     * const answer = await account.qrcode.shorten.gen({ long_data: 'loooooong data', expire_seconds: 86400 })
     * ```
     */
    readonly gen: Call<QrcodeShortenGenRequest, QrcodeShortenGenResponse>
    /**
     * 还原短 key。
     * Looks a short key up: `POST /cgi-bin/shorten/fetch`.
     * 由短 key 取回文本。
     * Gives the text back.
     *
     * @see https://developers.weixin.qq.com/doc/service/api/qrcode/shorten/api_fetchshorten
     * @example
     * ```ts
     * const answer = await account.qrcode.shorten.fetch({ short_key: '7ZnRk9xWvUtSqPo' })
     * ```
     */
    readonly fetch: Call<QrcodeShortenFetchRequest, QrcodeShortenFetchResponse>
  }
}
