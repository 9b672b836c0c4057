import type { ErrorCode } from '../../src/errors.js'

interface Words {
  readonly en: string
  readonly zh: string
}

export interface ErrorPageRow {
  /** The classes that have the code. */
  readonly thrown: readonly string[]
  readonly what: Words
  readonly cure: Words
}

/** What the page of errors says of each code. A code that is not here does not compile. */
export const errorRows: Readonly<Record<ErrorCode, ErrorPageRow>> = {
  configuration: {
    thrown: ['ConfigurationError'],
    what: {
      en: 'An option of an account, gateway, inbox or listener is missing, wrong or misspelt, or a name in a filter of `list` and `replayAll`; `field` names it.',
      zh: '账号、网关、收件箱或监听的选项缺失、有误或拼错，或 `list`、`replayAll` 的筛选条件名不存在；`field` 是名字。',
    },
    cure: {
      en: 'Mend that option; the message says how. Options are checked at the start; a push throws it only where its handler calls an API without `appSecret`, or `next()` twice.',
      zh: '按错误信息改正该选项。选项在启动时检查；推送只有在处理函数没有 `appSecret` 就调用接口、或两次调用 `next()` 时才会引起。',
    },
  },
  malformed: {
    thrown: ['MalformedError'],
    what: {
      en: 'A body is neither well-formed XML nor JSON, or goes over a limit of the parser; `at` is the place.',
      zh: '请求体既不是合格的 XML 也不是 JSON，或超过解析上限；`at` 是位置。',
    },
    cure: {
      en: 'Of `parsePush`, your text is wrong. At the door it is answered 400 and logged: somebody else has signed it with your token.',
      zh: '调用 `parsePush` 时说明传入的文本有误。在入口处会回 400 并记日志：有别的程序在用你的 token 签名。',
    },
  },
  reply: {
    thrown: ['ReplyError'],
    what: {
      en: 'A reply that Weixin would refuse or show as a fault: empty, over 2,048 bytes, too many articles.',
      zh: '微信不认、或会显示成故障的回复：空文本、超过 2,048 字节、图文过多。',
    },
    cure: {
      en: 'Shorten it, or return nothing for silence. The push is a dead letter at once: mend the handler, then `inbox.replay(id)`.',
      zh: '缩短内容；不想回复就什么都不返回。推送立即成为死信：改好后 `inbox.replay(id)`。',
    },
  },
  check: {
    thrown: ['CheckError'],
    what: {
      en: 'A request to an API breaks a documented limit; `problems` lists all of them. Nothing was sent.',
      zh: '请求违反了接口文档的限制；`problems` 列出全部。没有发出。',
    },
    cure: { en: 'Mend the fields that it names.', zh: '改正它指出的字段。' },
  },
  'body-parsed': {
    thrown: ['BodyParsedError'],
    what: {
      en: 'A body parser stood in front and left only an object, so that the signature cannot be checked. Answered 503.',
      zh: '前面的请求体解析器只留下了对象，无法验签。回 503。',
    },
    cure: {
      en: 'Mount hongyan before the parser, or keep the raw text: `express.text({ type: "*/*" })`, `rawBody`.',
      zh: '把 hongyan 挂在解析器之前，或保留原文：`express.text({ type: "*/*" })`、`rawBody`。',
    },
  },
  'handler-result': {
    thrown: ['HongyanError'],
    what: { en: 'A handler returned something that is no reply, such as an object of your own.', zh: '处理函数返回的不是回复，例如自己的对象。' },
    cure: {
      en: 'Return a string, a `reply.…(…)` or nothing. TypeScript refuses it where types are not switched off.',
      zh: '返回字符串、`reply.…(…)` 或什么都不返回。没有关掉类型时，TypeScript 会拦住。',
    },
  },
  permanent: {
    thrown: ['PermanentError'],
    what: { en: 'Your handler said that repeating cannot help.', zh: '你的处理函数说明重跑无用。' },
    cure: { en: 'The push is a dead letter; mend the cause, then `inbox.replay(id)`.', zh: '推送成为死信；解决原因后 `inbox.replay(id)`。' },
  },
  timeout: {
    thrown: ['HongyanError'],
    what: {
      en: 'A handler was not done within `workMs` (300,000), or a store said nothing in its time.',
      zh: '处理函数在 `workMs`（300,000）内没有结束，或存储没有按时应答。',
    },
    cure: { en: 'Heed `context.signal`, or raise `workMs` for that handler.', zh: '响应 `context.signal`，或给该处理函数调大 `workMs`。' },
  },
  'inbox-unavailable': {
    thrown: ['InboxUnavailableError'],
    what: {
      en: 'The inbox is full, shuts down or cannot commit. Pushes get 503, and Weixin delivers them again.',
      zh: '收件箱已满、正在关闭或无法提交。推送得到 503，由微信重推。',
    },
    cure: {
      en: 'Full memory: raise `maxBytes` or use SQLite. Disk or Redis: mend it; `/readyz` says the same.',
      zh: '内存满：调大 `maxBytes` 或改用 SQLite。磁盘或 Redis：修好它；`/readyz` 同样会报。',
    },
  },
  'inbox-store': {
    thrown: ['HongyanError'],
    what: { en: 'The database cannot be opened, is not ours, or belongs to another process.', zh: '数据库打不开、不是 hongyan 的，或正被另一个进程占用。' },
    cure: {
      en: 'One process for one SQLite file; give it a file of its own, in a folder that can be written.',
      zh: '一个 SQLite 文件只给一个进程；用单独的文件，目录要可写。',
    },
  },
  'not-found': {
    thrown: ['HongyanError'],
    what: { en: 'A push that is to be replayed is not kept (any more).', zh: '要重放的推送不在（或已过期）。' },
    cure: {
      en: 'Look it up with `inbox.list`; raise `keepMs` or `keepDeadMs` to keep them longer.',
      zh: '用 `inbox.list` 查找；要留得更久就调大 `keepMs` 或 `keepDeadMs`。',
    },
  },
  erased: {
    thrown: ['HongyanError'],
    what: { en: 'The push’s data was erased on the fan’s behalf.', zh: '推送的数据已按粉丝的要求清除。' },
    cure: { en: 'None: that is what erasing is for.', zh: '无法恢复：清除本来就是这个意思。' },
  },
  running: {
    thrown: ['HongyanError'],
    what: { en: 'The push runs right now.', zh: '推送正在运行。' },
    cure: { en: 'Wait for the end of its run.', zh: '等它运行完。' },
  },
  input: {
    thrown: ['InputError'],
    what: {
      en: 'What was given to an API call cannot be sent: a value that JSON has not got, a file without bytes. Nothing was sent.',
      zh: '传给接口的东西发不出去：JSON 没有的值、没有字节的文件。没有发出。',
    },
    cure: { en: 'Mend the argument that `field` names.', zh: '改正 `field` 指出的参数。' },
  },
  api: {
    thrown: ['ApiError'],
    what: { en: 'Weixin answered with an `errcode`.', zh: '微信返回了 `errcode`。' },
    cure: { en: 'Branch on `family`, `reason` or `errcode`: see below.', zh: '按 `family`、`reason` 或 `errcode` 分支处理：见下文。' },
  },
  transport: {
    thrown: ['TransportError'],
    what: {
      en: 'An API call got no answer, or one that is none: HTML, half of something, nothing. `fault` says which.',
      zh: '接口没有应答，或应答不成样子：HTML、半截、空的。`fault` 说明是哪一种。',
    },
    cure: {
      en: 'Look at `outcome`: `unknown` means that it may have been done. Look before you repeat it.',
      zh: '看 `outcome`：`unknown` 表示可能已经执行，重做之前先查。',
    },
  },
  session: {
    thrown: ['SessionError'],
    what: {
      en: 'A session value that is no JSON (a `Date`, `NaN`) or too large (16 KiB), or a push without a sender.',
      zh: '会话的值不是 JSON（`Date`、`NaN`）、太大（16 KiB），或推送没有发送者。',
    },
    cure: {
      en: '`field` is the path of the value; keep large things elsewhere and their id in the session.',
      zh: '`field` 是值的路径；大的东西放别处，会话里只放它的 id。',
    },
  },
  token: {
    thrown: ['TokenError'],
    what: { en: 'There is no token to be had: its store, its answer or its owner fails.', zh: '拿不到凭证：存储、应答或提供者出了问题。' },
    cure: {
      en: '`account.tokens.access.status()` says why. A wrong secret or address is asked for again after a minute, then ever later.',
      zh: '`account.tokens.access.status()` 说明原因。AppSecret 或 IP 不对时，一分钟后再试，之后越来越慢。',
    },
  },
}
