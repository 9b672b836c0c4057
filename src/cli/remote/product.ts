import type { ProductRow } from '../../console/protocol.js'
import { defineCommand, verbOf } from '../command.js'
import { UsageError } from '../screen.js'
import { readJsonFile } from '../simulate/options.js'
import { createPrint } from '../terminal/print.js'
import type { Column } from '../terminal/table.js'
import { ConsoleClient, remoteOptions, segment } from './console-client.js'

const columns: readonly Column<ProductRow>[] = [
  { head: 'keystandard', cell: ({ keystandard }) => keystandard },
  { head: 'keystr', cell: ({ keystr }) => keystr },
  { head: 'status', cell: ({ status }) => status },
  { head: 'brand', cell: ({ brand = '' }) => brand },
  { head: 'title', cell: ({ title }) => title },
]

const VERBS = ['list', 'create', 'pass', 'refuse', 'publish', 'withdraw', 'delete'] as const

export const product = defineCommand(
  {
    name: 'product',
    summary: 'products: review, publishing',
    usage: '[verb] [options]',
    about: "The products (扫一扫商品) of the simulator's account.",
    verbs: [
      ['list', 'all of them; what it does if nothing is said'],
      ['create', 'makes one: an example, or that of --file'],
      ['pass <keystr>', 'the review finds it good'],
      ['refuse <keystr>', 'the review does not; --reason says why'],
      ['publish <keystr>', 'its page can be scanned'],
      ['withdraw <keystr>', 'and no longer'],
      ['delete <keystr>', ''],
    ],
    words: 2,
    options: {
      standard: { type: 'string', value: '<keystandard>', help: 'ean13, or qrcode; found by the list, if left out' },
      file: { type: 'string', value: '<file>', help: 'create: JSON as /scan/product/create takes it' },
      reason: { type: 'string', value: '<text>', help: 'refuse: why' },
      ...remoteOptions,
    },
  },
  async ({ values, positionals: [first = 'list', keystr] }, screen) => {
    const verb = verbOf('product', first, VERBS)
    if (verb !== 'list' && verb !== 'create' && keystr === undefined)
      throw new UsageError(`hongyan product ${verb} needs a keystr: hongyan product list shows them`)
    const given = values.file === undefined ? undefined : readJsonFile('--file', values.file)
    const client = new ConsoleClient(values, screen)
    const print = createPrint(screen, values.json === true)
    const list = () => client.get<readonly ProductRow[]>('/api/products')
    if (verb === 'list') print.many(await list(), columns, 'no products: hongyan product create makes one')
    else if (verb === 'create') {
      print.many(await client.post<readonly ProductRow[]>('/api/products', given === undefined ? {} : { product: given }), columns, '')
    } else {
      const standard = values.standard ?? (await list()).find((row) => row.keystr === keystr)?.keystandard
      if (standard === undefined) throw new UsageError(`there is no product ${keystr}: hongyan product list shows them`)
      const body = verb === 'refuse' && values.reason !== undefined ? { reason: values.reason } : {}
      const rows = await client.post<readonly ProductRow[]>(`/api/products/${segment(standard)}/${segment(keystr ?? '')}/${verb}`, body)
      print.one(rows.find((row) => row.keystr === keystr) ?? {}, `product ${keystr}: ${DONE[verb]}\n`)
    }
    return 0
  },
)

const DONE = { pass: 'the review found it good', refuse: 'the review refused it', publish: 'published', withdraw: 'withdrawn', delete: 'deleted' } as const
