import type { CardDetail, CardRow } from '../../console/protocol.js'
import { defineCommand, verbOf } from '../command.js'
import { UsageError } from '../screen.js'
import { readJsonFile } from '../simulate/options.js'
import { createPrint } from '../terminal/print.js'
import { type Column, pairs, table } from '../terminal/table.js'
import { ConsoleClient, remoteOptions, segment } from './console-client.js'

const columns: readonly Column<CardRow>[] = [
  { head: 'card_id', cell: ({ card_id }) => card_id },
  { head: 'type', cell: ({ card_type }) => card_type },
  { head: 'status', cell: ({ status }) => status.replace('CARD_STATUS_', '').toLowerCase() },
  { head: 'stock', cell: ({ stock }) => String(stock), side: 'right' },
  { head: 'taken', cell: ({ taken }) => String(taken), side: 'right' },
  { head: 'used', cell: ({ consumed }) => String(consumed), side: 'right' },
  { head: 'title', cell: ({ title }) => title },
]

const VERBS = ['list', 'show', 'create', 'pass', 'refuse', 'stock', 'consume', 'delete'] as const

export const card = defineCommand(
  {
    name: 'card',
    summary: 'cards: review, stock, codes',
    usage: '[verb] [options]',
    about: "The cards of the simulator's account, from Weixin's and the merchant's own pages.",
    verbs: [
      ['list', 'all of them; what it does if nothing is said'],
      ['show <card_id>', 'one of them, and who has which code'],
      ['create', 'makes one: an example, or that of --file'],
      ['pass <card_id>', 'the review finds it good'],
      ['refuse <card_id>', 'the review does not; --reason says why'],
      ['stock <card_id> <by>', 'so many more, or fewer: +100, -5'],
      ['consume <code>', 'it is used at the counter'],
      ['delete <card_id>', ''],
    ],
    words: 3,
    options: {
      file: { type: 'string', value: '<file>', help: 'create: JSON as /card/create takes it, or what stands below `card`' },
      reason: { type: 'string', value: '<text>', help: 'refuse: why' },
      card: { type: 'string', value: '<card_id>', help: "consume: whose code it is, where it is the merchant's own" },
      ...remoteOptions,
    },
  },
  async ({ values, positionals: [first = 'list', id, by] }, screen) => {
    const verb = verbOf('card', first, VERBS)
    const noun = verb === 'consume' ? 'a code' : 'a card_id'
    if (verb !== 'list' && verb !== 'create' && id === undefined) throw new UsageError(`hongyan card ${verb} needs ${noun}: hongyan card list shows them`)
    if (by !== undefined && verb !== 'stock') throw new UsageError(`Unexpected argument '${by}': hongyan card --help shows what it takes`)
    const amount = Number(by)
    if (verb === 'stock' && (!Number.isInteger(amount) || amount === 0)) throw new UsageError('hongyan card stock needs how many more or fewer: +100, -5')
    const given = values.file === undefined ? undefined : readJsonFile('--file', values.file)
    const client = new ConsoleClient(values, screen)
    const print = createPrint(screen, values.json === true)
    const at = `/api/cards/${segment(id ?? '')}`
    if (verb === 'list') print.many(await client.get<readonly CardRow[]>('/api/cards'), columns, 'no cards: hongyan card create makes one')
    else if (verb === 'show') {
      const detail = await client.get<CardDetail>(at)
      print.one(detail, cardText(detail))
    } else if (verb === 'consume') {
      const done = await client.post<object>(`/api/codes/${segment(id ?? '')}/consume`, { ...(values.card !== undefined && { card_id: values.card }) })
      print.one(done, `code ${id}: used\n`)
    } else {
      const body = {
        create: given === undefined ? {} : { card: 'card' in given ? given.card : given },
        pass: {},
        refuse: values.reason === undefined ? {} : { reason: values.reason },
        stock: { by: amount },
        delete: {},
      }[verb]
      const done = await client.post<object>(verb === 'create' ? '/api/cards' : `${at}/${verb}`, body)
      const named = Object(done) as { card_id?: unknown; row?: { card_id?: unknown } }
      print.one(done, `card ${String(named.card_id ?? named.row?.card_id ?? id ?? '')}: ${DONE[verb]}\n`)
    }
    return 0

    function cardText({ row, codes, url }: CardDetail): string {
      const facts = pairs(
        [
          ['card_id', row.card_id],
          ['title', row.title],
          ['brand', row.brand_name],
          ['type', row.card_type],
          ['status', row.status],
          ['stock', row.stock],
          ['taken', row.taken],
          ['used', row.consumed],
          ['url', url],
        ],
        print.paint,
      )
      if (codes.length === 0) return facts
      const rows = table(
        codes,
        [
          { head: 'code', cell: ({ code }) => code },
          { head: 'state', cell: ({ state }) => state },
          { head: 'openid', cell: ({ openid }) => openid },
        ],
        { paint: print.paint },
      )
      return `${facts}\n${rows}`
    }
  },
)

const DONE = { create: 'made', pass: 'the review found it good', refuse: 'the review refused it', stock: 'stock changed', delete: 'deleted' } as const
