import { randomInt } from 'node:crypto'
import { isIP } from 'node:net'
import { seenOf, signPush, signUrlCheck } from '../../simulator/index.js'
import { type Exchange, exchange } from './exchange.js'
import { type Finding, type Keys, ok, skipped, warning, wrong } from './finding.js'

type Answered = Exclude<Exchange, { readonly failed: string }>

/** All that can be seen of the account's URL from outside. Nothing is run in it, unless `push` says so. */
export async function checkUrl(url: string, keys: Keys, { push }: { readonly push: boolean }): Promise<readonly Finding[]> {
  const findings: Finding[] = [...checkAddress(url)]
  const { token } = keys
  const echostr = String(randomInt(2 ** 47)).padStart(19, '7')
  const probe = signUrlCheck(echostr, { token: token ?? 'nobody' })
  const reached = await exchange(join(url, probe.search))
  if ('failed' in reached) return [...findings, wrong('reachable', `the URL cannot be reached: ${reached.failed}`, cureOf(reached.failed, url))]
  findings.push(ok('reachable', `the URL answers (${reached.status})`), checkSkew(reached.skewMs, 'the server of the URL'))
  if (token === undefined) findings.push(skipped('echostr', 'without --token the check of the URL cannot be signed', 'Give --token, or set WEIXIN_TOKEN'))
  else findings.push(checkEcho(reached, echostr))
  findings.push(await checkForged(url))
  findings.push(await checkBody(url))
  findings.push(
    ...(push
      ? await checkPush(url, keys)
      : [skipped('push', 'mode and key were not tried: that takes a push', '--push sends one event, hongyan_doctor, that no handler knows')]),
  )
  return findings
}

/** Weixin's parameters follow the URL's own. */
const join = (url: string, search: string): string => `${url}${url.includes('?') ? '&' : '?'}${search}`

function* checkAddress(url: string): Generator<Finding> {
  const { protocol, port, hostname } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, '')
  if (/^(localhost|127\.|::1$|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|f[cd])/.test(host) || !/[.:]/.test(host))
    yield warning(
      'address',
      `${hostname} is an address that only this machine or network knows`,
      'Weixin needs a public name; to try things out here, `npx hongyan dev` needs none',
    )
  else if (isIP(host))
    yield warning('address', 'the URL has an address instead of a name', 'Give it a name: a certificate and the review of the account need one')
  if (port !== '' && port !== '80' && port !== '443')
    yield warning('port', `Weixin pushes to the ports 80 and 443 only, and the URL has ${port}`, 'Put a proxy in front, or leave the port out')
  if (protocol === 'http:')
    yield warning('https', 'the URL is http: what is pushed can be read on its way, unless the mode is safe', 'Use https, or safe mode at least')
}

function cureOf(failed: string, url: string): string {
  const { hostname, port, protocol } = new URL(url)
  if (/ENOTFOUND|EAI_AGAIN/.test(failed)) return `The name ${hostname} is not known: look at its DNS record`
  if (/ECONNREFUSED/.test(failed))
    return `Nobody listens at ${hostname}:${port || (protocol === 'https:' ? 443 : 80)}: start the account, or look at the proxy before it`
  if (/TIMEOUT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/.test(failed))
    return 'A firewall or a security group keeps it closed, or the account takes more than five seconds, after which Weixin hangs up'
  if (/CERT|SSL|TLS|SELF_SIGNED|ERR_TLS|UNABLE_TO/.test(failed))
    return 'The certificate is not one that Weixin accepts: it has to be valid, for this name, with the certificates between'
  if (/ECONNRESET|UND_ERR_SOCKET|other side closed/.test(failed)) return 'Whatever listens there hung up: is it http on an https port, or the other way round?'
  return 'Look at what listens there'
}

function checkEcho({ status, body, headers }: Answered, echostr: string): Finding {
  const bad = (says: string, cure: string) => wrong('echostr', says, cure)
  if (status >= 300 && status < 400)
    return bad(
      `the URL leads elsewhere (${status}), and Weixin does not follow`,
      `Give Weixin the address it leads to: ${(headers.get('location') ?? '').split('?')[0]?.slice(0, 200)}`,
    )
  if (status === 401 || status === 403)
    return bad(
      `the check of the URL was refused (${status})`,
      'The token here and the one of the account differ, or something in front asks for a login; the account’s log says why',
    )
  if (status === 404) return bad('there is nothing at this path (404)', 'Look at the path under which the account is mounted')
  if (status === 405) return bad('the path takes no GET (405)', 'Weixin checks the URL with GET and pushes with POST: hand both to the account')
  if (status !== 200) return bad(`the check of the URL was answered ${status}`, 'The account’s log says why; Weixin wants 200')
  if (body === echostr) return ok('echostr', 'the check of the URL is answered as Weixin wants it')
  if (body === '') return bad('the answer is empty, not the echostr', 'The handler has to answer a GET with `echostr` as it came')
  if (body === JSON.stringify(echostr) || body.trim() === `"${echostr}"`)
    return bad('the echostr comes back as JSON, in quotes', 'Answer with plain text: `response.send(echostr)`, not `json`')
  if (body.trim() === String(Number(echostr))) return bad('the echostr comes back with its last digits changed', 'It was read as a number: keep it text')
  if (body.trim().replace(/^\ufeff/, '') === echostr)
    return bad('there is a blank or a mark around the echostr', 'Not a byte may be added: look for a byte-order mark, or a newline of a template')
  if (/^\s*<(!doctype|html)/i.test(body))
    return bad('the answer is an HTML page', 'A page of the web server or of a framework stands in front of the account: look at the path')
  if (body.includes(echostr)) return bad('the answer has more than the echostr', 'Not a byte may be added')
  return bad('the answer is not the echostr', 'Is it the account that answers there?')
}

/** Whoever answers a wrong signature answers everybody. */
async function checkForged(url: string): Promise<Finding> {
  const echostr = String(randomInt(2 ** 47))
  const answer = await exchange(join(url, signUrlCheck(echostr, { token: `not the token ${echostr}` }).search))
  if ('failed' in answer) return skipped('signature', `a check with a wrong signature got no answer: ${answer.failed}`)
  if (answer.status === 200 && answer.body.includes(echostr))
    return wrong(
      'signature',
      'a check of the URL whose signature is wrong is answered too',
      'Nothing is verified: anybody can pass for Weixin. Hand the request to the account before anything else answers it',
    )
  return ok('signature', `a wrong signature is refused (${answer.status})`)
}

const EVENT = (source: string) =>
  `<xml><ToUserName><![CDATA[gh_hongyandoctor]]></ToUserName><FromUserName><![CDATA[${source}]]></FromUserName><CreateTime>${Math.floor(Date.now() / 1000)}</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[hongyan_doctor]]></Event></xml>`

const SOURCE = 'oHongyanDoctor'

/** A push whose signature is wrong reaches no handler, but a body parser. */
async function checkBody(url: string): Promise<Finding> {
  const { search, body } = signPush(EVENT(SOURCE), { appId: 'wx0000000000000000', token: `not the token ${randomInt(2 ** 47)}` })
  const answer = await exchange(join(url, search), { method: 'POST', body, headers: { 'content-type': 'text/xml' } })
  if ('failed' in answer)
    return wrong(
      'body',
      `a POST got no answer: ${answer.failed}`,
      'Something reads the body and waits for more, or hangs up: hand the request to the account first',
    )
  const { status, body: text } = answer
  const before =
    'Mount the account before the body parser, or keep the text: express.text({ type: "*/*" }), koa-bodyparser with enableTypes: ["text", "xml"], or fastifyHandler'
  if (status === 401 || status === 403) return ok('body', `pushes reach the account, and one whose signature is wrong is refused (${status})`)
  if (status === 415) return wrong('body', 'the framework takes no text/xml (415)', before)
  if (status === 413) return wrong('body', 'a small push is too large for whatever stands in front (413)', 'Raise its limit to 256 KiB')
  if (status === 404 || status === 405)
    return wrong('body', `the path takes no POST (${status})`, 'Weixin checks the URL with GET and pushes with POST: hand both to the account')
  if (status === 503)
    return warning('body', 'the account says that it takes nothing now (503)', 'Its inbox is full, shut down or another process has it; its log says why')
  if (status === 400 || status >= 500) {
    const isParser = /body.?pars|stream is not readable|raw-?body|unexpected token|invalid (json|xml)|not valid json|json/i.test(text)
    return wrong(
      'body',
      `a push was answered ${status}${isParser ? ', in the words of a body parser' : ''}`,
      status === 400 || isParser || status === 500 ? `${before}; the account’s log says more` : 'The proxy in front does not reach the account',
    )
  }
  if (status === 200)
    return wrong(
      'body',
      'a push whose signature is wrong is taken',
      'Nothing is verified, or something else answers in the account’s place: anybody can pass for Weixin',
    )
  return warning('body', `a push whose signature is wrong was answered ${status}`, 'The account answers 403: is it the account that answers there?')
}

/** A real one: the account's inbox keeps it, and `unknown_event` handlers see it. */
async function checkPush(url: string, { appId, token, encodingAESKey }: Keys): Promise<readonly Finding[]> {
  if (appId === undefined || token === undefined)
    return [skipped('push', 'a push cannot be signed and sealed without --app-id and --token', 'Give both, and --aes-key for safe mode')]
  const send = async (key: string | undefined): Promise<Exchange> => {
    const { search, body } = signPush(EVENT(SOURCE), { appId, token, encodingAESKey: key, openid: SOURCE })
    return exchange(join(url, search), { method: 'POST', body, headers: { 'content-type': 'text/xml' } })
  }
  const mode = encodingAESKey === undefined ? 'plain' : 'safe'
  const answer = await send(encodingAESKey)
  if ('failed' in answer)
    return [wrong('push', `the push got no answer within five seconds: ${answer.failed}`, 'Weixin would deliver it again, and fans would read a fault')]
  if (answer.status === 200) {
    const seen = seenOf(answer, { push: EVENT(SOURCE), appId, token, encodingAESKey })
    if (seen.kind !== 'fault') return [ok('push', `a push in ${mode} mode was taken and answered: token, key, app id and mode match`)]
    return [
      wrong(
        'push',
        `the push was answered with what no fan could read: ${seen.why}`,
        'The answer is sealed with another key or app id than the push, or it is no reply of Weixin’s',
      ),
    ]
  }
  if (answer.status !== 403 && answer.status !== 401) return [wrong('push', `the push was answered ${answer.status}`, 'The account’s log says why')]
  // In which other way it would be taken tells which of the settings differs.
  const other = mode === 'safe' ? await send(undefined) : undefined
  if (other && !('failed' in other) && other.status === 200)
    return [
      wrong('push', 'the account is in plain mode, and refuses what is encrypted', 'Give it the encodingAESKey, and choose 安全模式 on the page 基本配置'),
    ]
  return [
    wrong(
      'push',
      `the push in ${mode} mode was refused (${answer.status})`,
      mode === 'safe'
        ? 'Token, key or app id here and in the account differ: copy all three again from the page 基本配置'
        : 'The token differs, or the account is in safe mode: give --aes-key',
    ),
  ]
}

const WRONG_SKEW_MS = 300_000
const ODD_SKEW_MS = 30_000

export function checkSkew(skewMs: number | undefined, whose: string): Finding {
  const check = `clock of ${whose}`
  if (skewMs === undefined) return skipped(check, `${whose} does not tell its time`)
  const seconds = Math.round(Math.abs(skewMs) / 1000)
  const says = `${whose} is ${seconds} s ${skewMs < 0 ? 'behind' : 'ahead of'} this machine's clock`
  if (seconds * 1000 >= WRONG_SKEW_MS)
    return wrong(
      check,
      `${says}, and pushes that are 300 s off are refused`,
      'Set the clock: `timedatectl set-ntp true`, and the same in the machine below a container',
    )
  if (seconds * 1000 >= ODD_SKEW_MS) return warning(check, says, 'Let NTP set both clocks')
  return ok(check, seconds === 0 ? `${whose} has the time of this machine` : says)
}
