import { type Call, type Endpoint, endpoint, type Outcome } from '../api/endpoint.js'
import { charactersOf, fieldsOf, intOf } from '../api/given.js'
import type { Account } from '../core/account.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { fanOf, fansOf } from '../fans/known.js'
import { type Fan, fans } from '../fans/state.js'
import { pageAnswer, pageOfFans } from '../users/page.js'
import { tags } from './state.js'

/** A new name, or why it is none. */
function nameOf({ account, body, ground }: Call): string | WeixinError {
  const { name } = fieldsOf(body.tag)
  if (typeof name !== 'string' || name.trim() === '' || account.state(tags).hasName(name)) return weixinError(45157)
  return charactersOf(name) > ground.rules.tagNameCharacters ? weixinError(45158) : name
}

/** A tag of the account's own. */
function ownTag({ account, body }: Call): number | WeixinError {
  const state = account.state(tags)
  const id = intOf(fieldsOf(body.tag).id)
  if (id !== undefined && state.isSystem(id)) return weixinError(45058)
  return id !== undefined && state.names.has(id) ? id : weixinError(45159)
}

const create = endpoint(
  '/cgi-bin/tags/create',
  (call) => {
    const name = nameOf(call)
    if (name instanceof Error) return name
    const state = call.account.state(tags)
    if (state.own >= call.ground.rules.tagsAnAccount) return weixinError(45056)
    const id = state.next
    state.next += 1
    state.names.set(id, name)
    return { tag: { id, name } }
  },
  { bare: true },
)

const get = endpoint(
  '/cgi-bin/tags/get',
  ({ account }) => {
    const counts = new Map<number, number>()
    for (const fan of account.state(fans).byId.values()) for (const tag of fan.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
    return { tags: [...account.state(tags).names].map(([id, name]) => ({ id, name, count: counts.get(id) ?? 0 })) }
  },
  { bare: true },
)

const update = endpoint('/cgi-bin/tags/update', (call) => {
  const id = ownTag(call)
  if (id instanceof Error) return id
  const name = nameOf(call)
  if (name instanceof Error) return name
  call.account.state(tags).names.set(id, name)
  return undefined
})

const remove = endpoint('/cgi-bin/tags/delete', (call) => {
  const id = ownTag(call)
  if (id instanceof Error) return id
  const bearers = [...call.account.state(fans).byId.values()].filter((fan) => fan.tags.includes(id))
  if (bearers.length > call.ground.rules.tagDeleteFans) return weixinError(45057)
  for (const fan of bearers) untag(fan, id)
  call.account.state(tags).names.delete(id)
  return undefined
})

const members = endpoint(
  '/cgi-bin/user/tag/get',
  ({ account, body, ground }) => {
    const id = intOf(body.tagid)
    if (id === undefined || !account.state(tags).names.has(id)) return weixinError(45159)
    const page = pageOfFans(account.state(fans), {
      fits: (fan) => fan.tags.includes(id),
      after: typeof body.next_openid === 'string' ? body.next_openid : '',
      size: ground.rules.openidsAPage,
    })
    return page ? pageAnswer(page) : weixinError(40003)
  },
  { bare: true },
)

const batchTagging = endpoint('/cgi-bin/tags/members/batchtagging', (call) => tagging(call, tag))
const batchUntagging = endpoint('/cgi-bin/tags/members/batchuntagging', (call) => tagging(call, untag))

/** Of a batch all or none are changed. */
function tagging(call: Call, change: (fan: Fan, id: number) => void): Outcome | Promise<Outcome> {
  const { account, body, ground } = call
  const found = fansOf(account, body.openid_list, { most: 50, foreign: 49003 })
  if (found instanceof Error) return found
  if (found.some(({ follows }) => !follows)) return weixinError(40003)
  const id = intOf(body.tagid)
  if (id === undefined || !account.state(tags).names.has(id)) return weixinError(45159)
  if (change === tag && found.some((fan) => !fan.tags.includes(id) && fan.tags.length >= ground.rules.tagsAFan)) return weixinError(45059)
  const run = () => {
    for (const fan of found) change(fan, id)
  }
  if (ground.rules.parallelTagging === 'works') return run()
  return apart(account, found, run)
}

const busy = new WeakMap<Account, Set<string>>()

/** A turn goes by in between, and whoever comes meanwhile for the same fan is told that the tag is not there. */
async function apart(account: Account, found: readonly Fan[], run: () => void): Promise<Outcome> {
  const tagged = busy.get(account) ?? new Set<string>()
  busy.set(account, tagged)
  if (found.some(({ openid }) => tagged.has(openid))) return weixinError(45159)
  for (const { openid } of found) tagged.add(openid)
  await new Promise((resolve) => setImmediate(resolve))
  for (const { openid } of found) tagged.delete(openid)
  run()
  return undefined
}

function tag(fan: Fan, id: number): void {
  if (!fan.tags.includes(id)) fan.tags = [...fan.tags, id]
}

function untag(fan: Fan, id: number): void {
  fan.tags = fan.tags.filter((each) => each !== id)
}

const idList = endpoint(
  '/cgi-bin/tags/getidlist',
  ({ account, body }) => {
    const fan = fanOf(account, body.openid, 49003)
    return fan instanceof Error ? fan : { tagid_list: fan.tags }
  },
  { bare: true },
)

const blacklist = endpoint(
  '/cgi-bin/tags/members/getblacklist',
  ({ account, body, ground }) => {
    const page = pageOfFans(account.state(fans), {
      fits: ({ blocked }) => blocked,
      after: typeof body.begin_openid === 'string' ? body.begin_openid : '',
      size: ground.rules.openidsAPage,
    })
    return page ? { total: page.total, ...pageAnswer(page) } : weixinError(40003)
  },
  { bare: true },
)

const blocking = (path: string, blocked: boolean): Endpoint =>
  endpoint(path, ({ account, body }) => {
    const found = fansOf(account, body.openid_list, { most: 20, foreign: 49003 })
    if (found instanceof Error) return found
    for (const { openid } of found) account.state(fans).meet(openid).blocked = blocked
    return undefined
  })

export const tagEndpoints: readonly Endpoint[] = [
  create,
  get,
  update,
  remove,
  members,
  batchTagging,
  batchUntagging,
  idList,
  blacklist,
  blocking('/cgi-bin/tags/members/batchblacklist', true),
  blocking('/cgi-bin/tags/members/batchunblacklist', false),
]
