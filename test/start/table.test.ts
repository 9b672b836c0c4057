import { expect, test } from 'vitest'
import { attributesInShort } from '../../scripts/start/attributes.js'
import { Rows } from '../../scripts/start/rows.js'
import { type Column, formatRow, layOut } from '../../scripts/start/table.js'
import { painterFor } from '../../src/cli/terminal/colours.js'
import { cut, pad, widthOf } from '../../src/cli/terminal/text-width.js'

test.each([
  ['card_id', 7],
  ['领券成功', 8],
  ['，。（１）“”', 12],
  ['ｱ', 1],
  ['🙂', 2],
  ['👨‍👩‍👧', 2],
  ['❤️', 2],
  ['é', 1],
  ['한국', 4],
  ['–…✗', 3],
  ['', 0],
])('%s takes %i columns', (text, width) => {
  expect(widthOf(text)).toBe(width)
})

test('no text is cut in the middle of a character', () => {
  expect(cut('领券成功', 8)).toBe('领券成功')
  expect(cut('领券成功', 7)).toBe('领券成…')
  // Half a character is free, and stays so.
  expect(cut('领券成功', 6)).toBe('领券…')
  expect(cut('a👨‍👩‍👧b', 3)).toBe('a…')
  expect(cut('领', 1)).toBe('…')
  expect(cut('领', 0)).toBe('')
  expect(cut('user_scan_product_event', 9, 'start')).toBe('…ct_event')
})

test('what was cut before gets no second sign', () => {
  expect(cut('key=12345…', 10)).toBe('key=12345…')
  expect(cut('key=12345… ticket=1', 11)).toBe('key=12345…')
})

test('a cell has exactly its width, on one line', () => {
  expect(pad('领券', 6)).toBe('领券  ')
  expect(pad('领券成功', 6)).toBe('领券… ')
  expect(pad('7', 3, { side: 'right' })).toBe('  7')
  expect(pad('查券\n谢谢\t\u001b[31m', 14)).toBe('查券⏎谢谢··[3…')
})

const columns: readonly Column[] = [
  { title: '#', least: 3, most: 3, side: 'right' },
  { title: 'answer', least: 10, most: 30 },
  { title: 'attributes', least: 20, most: 40 },
]

test('columns fill the terminal, up to what they can use', () => {
  const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 4)
  expect(layOut(columns, 37)).toEqual([3, 10, 20])
  expect(layOut(columns, 57)).toEqual([3, 20, 30])
  expect(layOut(columns, 500)).toEqual([3, 30, 40])
  for (let terminal = 8; terminal < 100; terminal += 1) expect(total(layOut(columns, terminal))).toBeLessThanOrEqual(terminal)
})

test('a row fits, and colours take no columns', () => {
  const widths = layOut(columns, 37)
  const cells = ['12', '领券成功：新茶立减', 'card_id=pFS7Fjg8kV1… user_card_code=0012345600']
  expect(formatRow(cells, columns, widths)).toBe(' 12  领券成功…   card_id=pFS7Fjg8kV1…')
  const painted = formatRow(cells, columns, widths, (cell, column) => (column === 1 ? `<${cell}>` : cell))
  expect(painted).toBe(' 12  <领券成功… >  card_id=pFS7Fjg8kV1…')
})

test('the table is never wider than the terminal', () => {
  for (const terminal of [60, 80, 100, 120, 200]) {
    const rows = new Rows(terminal, (_colour, text) => text)
    expect(widthOf(rows.head())).toBeLessThanOrEqual(terminal)
    expect(widthOf(rows.section('Events: 事件'))).toBe(terminal)
  }
})

test('attributes in short: codes and ids whole, other texts cut, lists and objects by what is in them', () => {
  const push = {
    type: 'user_get_card_event',
    raw: '<xml/>',
    problems: [],
    card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc',
    user_card_code: '0012345600',
    outer_id: '9223372036854775807',
    friend_user_name: '',
    is_give_by_friend: 0,
    title: '鸿雁茶行有限公司',
    pic_list: [{}, {}],
    result: { count: 2, ok: true },
  }
  expect(attributesInShort(push)).toBe(
    "card_id=pFS7Fjg8kV1… user_card_code=0012345600 outer_id=9223372036854775807 friend_user_name='' is_give_by_friend=0 title=鸿雁茶行有… pic_list=[2] result={count=2 ok=true}",
  )
})

test('colours are for a terminal, unless it asks for none', () => {
  const red = (isTTY: boolean, environment: Record<string, string> = {}) => painterFor({ isTTY }, environment)('red', 'x')
  expect(red(true)).toBe('\u001b[31mx\u001b[39m')
  expect(red(true, { NO_COLOR: '' })).toBe('\u001b[31mx\u001b[39m')
  expect(red(true, { NO_COLOR: '1' })).toBe('x')
  expect(red(true, { TERM: 'dumb' })).toBe('x')
  expect(red(false)).toBe('x')
})
