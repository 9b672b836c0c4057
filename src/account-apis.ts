import type { ApiClient, CallWatcher, Transport } from './api/contract.js'
import { deferApi } from './api/defer.js'
import type { Card } from './card/index.js'
import { qrCodePictureUrl, sign } from './card/sign.js'
import type { Clock } from './clock.js'
import { ConfigurationError } from './errors.js'
import type { CustomerServiceApi } from './generated/api/customer-service.js'
import type { DraftApi } from './generated/api/draft.js'
import type { FreepublishApi } from './generated/api/freepublish.js'
import type { MaterialApi } from './generated/api/material.js'
import type { MediaApi } from './generated/api/media.js'
import type { MenuApi } from './generated/api/menu.js'
import type { MessageApi } from './generated/api/message.js'
import type { NewtmplApi } from './generated/api/newtmpl.js'
import type { OpenapiApi } from './generated/api/openapi.js'
import type { ProductApi } from './generated/api/product.js'
import type { TagsApi } from './generated/api/tags.js'
import type { TemplateApi } from './generated/api/template.js'
import type { UserApi } from './generated/api/user.js'
import { createJssdk, type Jssdk } from './jssdk/index.js'
import type { Logger } from './logger.js'
import { authorizeUrl } from './oauth/authorize-url.js'
import type { OAuth } from './oauth/index.js'
import type { Qrcode } from './qrcode/index.js'
import { sandbox } from './sandbox.js'
import type { TokenServer, TokenStatus } from './token/contract.js'
import type { TokenStore } from './token/store.js'

/** How an account calls Weixin. */
export interface CallSettings {
  /** Where processes share tokens and tickets. This process's memory, if left out; then every process has its own, which `stable_token` bears. */
  readonly tokenStore?: TokenStore | undefined
  /** `stable`, if left out: `/cgi-bin/stable_token`. `classic` is `/cgi-bin/token`, which makes the one before void. */
  readonly tokenKind?: 'stable' | 'classic' | undefined
  /** A token server of your own, in place of ours. */
  readonly token?: TokenServer | undefined
  /** `https://api.weixin.qq.com`, if left out. Only https, except for a simulator on this machine. */
  readonly host?: string | undefined
  /** undici's dispatcher, or a `fetch` of your own where there is no Node. */
  readonly transport?: Transport | undefined
  /** `http://user:password@proxy.example:8080` */
  readonly proxy?: string | undefined
  /** How long one try of a call may take, in ms. 10,000. */
  readonly timeoutMs?: number | undefined
}

/** Weixin's APIs, as an account and a handler's context have them. */
export interface ApiSurface {
  /** Any endpoint: `api.get`, `api.post`, `api.upload`, `api.download`. */
  readonly api: ApiClient
  /** The access token's owner, and those of the two tickets. */
  readonly tokens: { readonly access: TokenServer; readonly jsapi: TokenServer; readonly card: TokenServer }
  /** 卡券 cards */
  readonly card: Card
  /** 扫一扫商品 products */
  readonly product: ProductApi
  /** 自定义菜单 menus */
  readonly menu: MenuApi
  /** 带参数二维码 QR codes */
  readonly qrcode: Qrcode
  /** 用户 fans */
  readonly user: UserApi
  /** 标签与黑名单 tags and the black list */
  readonly tags: TagsApi
  /** 客服消息、群发 what an account says to its fans */
  readonly message: MessageApi
  /** 客服账号与会话 the people who answer */
  readonly customservice: CustomerServiceApi
  /** 模板消息 templates */
  readonly template: TemplateApi
  /** 订阅通知 subscribe notifications */
  readonly newtmpl: NewtmplApi
  /** 临时素材、图片上传 temporary media and pictures */
  readonly media: MediaApi
  /** 永久素材 permanent material */
  readonly material: MaterialApi
  /** 草稿 drafts */
  readonly draft: DraftApi
  /** 发布 publishing */
  readonly freepublish: FreepublishApi
  /** 额度与服务器地址 quotas and addresses */
  readonly openapi: OpenapiApi
  /** 网页授权 web login */
  readonly oauth: OAuth
  /** JS-SDK 签名 signatures for pages */
  readonly jssdk: Jssdk
}

/** The names of the above: whoever has an {@link AccountApis} shows them by {@link showApis}. */
const NAMES = [
  'api',
  'tokens',
  'card',
  'product',
  'menu',
  'qrcode',
  'user',
  'tags',
  'message',
  'customservice',
  'template',
  'newtmpl',
  'media',
  'material',
  'draft',
  'freepublish',
  'openapi',
  'oauth',
  'jssdk',
] as const satisfies readonly (keyof ApiSurface)[]

/** Gives a class a getter for each API of its `apis`. */
export function showApis(prototype: { readonly apis: ApiSurface }): void {
  for (const name of NAMES) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      get(this: { readonly apis: ApiSurface }) {
        return this.apis[name]
      },
    })
  }
}

interface Parts extends CallSettings {
  readonly appId: string
  readonly appSecret: string | undefined
  readonly clock: Clock
  readonly log: Logger
  readonly watch?: CallWatcher | undefined
}

/**
 * Weixin's APIs as one account calls them. Each is a property whose code is loaded with its first call: who only receives pushes loads none of it.
 * Without `appSecret` every call rejects with a {@link ConfigurationError}, except those that need no token.
 */
export class AccountApis implements ApiSurface {
  readonly #parts: Parts
  #client: Promise<ApiClient> | undefined
  #pictures: Promise<ApiClient> | undefined
  #oauthClient: Promise<ApiClient> | undefined
  #access: TokenServer | undefined
  #loaded: ApiClient | undefined

  readonly api: ApiClient
  readonly tokens: { readonly access: TokenServer; readonly jsapi: TokenServer; readonly card: TokenServer }
  readonly card: Card
  readonly product: ProductApi
  readonly menu: MenuApi
  readonly qrcode: Qrcode
  readonly user: UserApi
  readonly tags: TagsApi
  readonly message: MessageApi
  readonly customservice: CustomerServiceApi
  readonly template: TemplateApi
  readonly newtmpl: NewtmplApi
  readonly media: MediaApi
  readonly material: MaterialApi
  readonly draft: DraftApi
  readonly freepublish: FreepublishApi
  readonly openapi: OpenapiApi
  readonly oauth: OAuth
  readonly jssdk: Jssdk

  constructor(given: Parts) {
    const parts = sandboxed(given)
    this.#parts = parts
    const { appId, appSecret, clock } = parts
    const client = () => this.#load()
    this.api = lazyClient(client, () => this.#loaded)
    this.tokens = {
      access: lazyToken(
        () => this.#accessToken(),
        () => this.#access,
      ),
      jsapi: lazyToken(() => this.#ticket('jsapi')),
      card: lazyToken(() => this.#ticket('wx_card')),
    }
    this.card = withTools(
      deferApi<Card>(async () => (await import('./card/index.js')).createCard(await client())),
      { sign, qrCodePictureUrl },
    )
    this.product = deferApi(async () => (await import('./product/index.js')).createProduct(await client()))
    this.menu = deferApi(async () => (await import('./menu/index.js')).createMenu(await client()))
    this.qrcode = withTools(
      deferApi<Qrcode>(async () => (await import('./qrcode/index.js')).createQrcode(await client(), { pictures: await this.#pictureClient() })),
      {
        pictureUrl: qrCodePictureUrl,
      },
    )
    this.user = deferApi(async () => (await import('./user/index.js')).createUser(await client()))
    this.tags = deferApi(async () => (await import('./user/index.js')).createTags(await client()))
    this.message = deferApi(async () => (await import('./message/index.js')).createMessage(await client()))
    this.customservice = deferApi(async () => (await import('./message/index.js')).createCustomerService(await client()))
    this.template = deferApi(async () => (await import('./template/index.js')).createTemplate(await client()))
    this.newtmpl = deferApi(async () => (await import('./template/index.js')).createNewtmpl(await client()))
    this.media = deferApi(async () => (await import('./media/index.js')).createMedia(await client()))
    this.material = deferApi(async () => (await import('./media/index.js')).createMaterial(await client()))
    this.draft = deferApi(async () => (await import('./media/index.js')).createDraft(await client()))
    this.freepublish = deferApi(async () => (await import('./media/index.js')).createFreepublish(await client()))
    this.openapi = deferApi(async () => (await import('./openapi/index.js')).createOpenapi(await client(), { appId }))
    this.oauth = withTools(
      deferApi<OAuth>(async () => (await import('./oauth/index.js')).createOAuth({ client: await this.#loginClient(), appId, appSecret })),
      {
        authorizeUrl: (request: Parameters<OAuth['authorizeUrl']>[0]) => authorizeUrl({ ...request, appId }),
      },
    )
    this.jssdk = createJssdk({ appId, appSecret, jsapiTicket: this.tokens.jsapi, cardTicket: this.tokens.card, clock })
  }

  /** Waits for the calls under way and lets go of the connections. */
  async close(): Promise<void> {
    for (const client of [this.#client, this.#pictures, this.#oauthClient]) await (await client?.catch(() => undefined))?.close()
  }

  #load(): Promise<ApiClient> {
    this.#client ??= this.#makeClient().then((client) => {
      this.#loaded = client
      return client
    })
    return this.#client
  }

  async #makeClient(): Promise<ApiClient> {
    const { appId, appSecret, token, tokenKind, tokenStore, clock, log } = this.#parts
    if (token) {
      this.#access = token
      return this.#make({ token })
    }
    // Whoever has no secret may still call what takes no token; the client says so of the rest.
    if (!appSecret) return this.#make({})
    const { createTokenServer } = await import('./token/access-token.js')
    return this.#make({
      token: (api) => {
        this.#access = createTokenServer({ appId, appSecret, api, kind: tokenKind, store: tokenStore, clock, log })
        return this.#access
      },
    })
  }

  /** Pictures of QR codes come from another host, without a token. */
  #pictureClient(): Promise<ApiClient> {
    this.#pictures ??= import('./qrcode/index.js').then(({ PICTURE_HOST }) => this.#make({ host: this.#parts.host ?? PICTURE_HOST }))
    return this.#pictures
  }

  /** Web login works with app id and secret alone. */
  #loginClient(): Promise<ApiClient> {
    this.#oauthClient ??= this.#make({})
    return this.#oauthClient
  }

  async #make(more: { token?: TokenServer | ((api: ApiClient) => TokenServer); host?: string }): Promise<ApiClient> {
    const { appId, host, transport, proxy, timeoutMs, clock, log, watch } = this.#parts
    const { createApiClient } = await import('./api/client.js')
    await sandbox()?.registered()
    return createApiClient({ appId, host, transport, proxy, timeoutMs, clock, log, watch, ...more })
  }

  async #accessToken(): Promise<TokenServer> {
    await this.#load()
    if (!this.#access) throw new ConfigurationError('appSecret', 'is missing, and tokens need it', 'It is the AppSecret of the page 设置与开发 › 基本配置')
    return this.#access
  }

  async #ticket(type: 'jsapi' | 'wx_card'): Promise<TokenServer> {
    const { appId, tokenStore, clock, log } = this.#parts
    const { createTicketServer } = await import('./token/ticket.js')
    return createTicketServer({ appId, type, api: await this.#load(), store: tokenStore, clock, log })
  }
}

/** A sandbox's tokens must not come into production's stores, nor production's into the sandbox. */
const sandboxed = (parts: Parts): Parts => (sandbox() ? { ...parts, token: undefined, tokenStore: undefined } : parts)

/**
 * An API client that is made when it is first called.
 * @param peek the client, if it has been made
 */
function lazyClient(load: () => Promise<ApiClient>, peek: () => ApiClient | undefined): ApiClient {
  return {
    get: async (path, query, options) => (await load()).get(path, query, options),
    post: async (path, body, options) => (await load()).post(path, body, options),
    upload: async (path, parts, options) => (await load()).upload(path, parts, options),
    download: async (path, options) => (await load()).download(path, options),
    // Where nothing has been called no quota is used up, and no line is open.
    clearQuotaGate: (path) => peek()?.clearQuotaGate(path),
    close: async () => peek()?.close(),
  }
}

/**
 * A token server that is made when it is first asked.
 * @param peek the server, if somebody else has made it meanwhile
 */
function lazyToken(make: () => Promise<TokenServer>, peek?: () => TokenServer | undefined): TokenServer {
  let made: TokenServer | undefined
  let making: Promise<TokenServer> | undefined
  const server = (): Promise<TokenServer> => {
    making ??= make().then(
      (value) => {
        made = value
        return value
      },
      (error: unknown) => {
        making = undefined
        throw error
      },
    )
    return making
  }
  return {
    get: async () => (await server()).get(),
    refresh: async (failed) => (await server()).refresh(failed),
    status: (): TokenStatus => (made ?? peek?.())?.status() ?? { isRenewing: false },
  }
}

/** A deferred API with some members that need no loading. */
function withTools<A extends object>(api: A, tools: Partial<A>): A {
  return new Proxy(api, { get: (target, name) => (name in tools ? Reflect.get(tools, name) : Reflect.get(target, name)) })
}
