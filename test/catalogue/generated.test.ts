import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { root } from '../../scripts/lib/root.mjs'
import { pushes } from '../../src/catalogue/index.js'
import { toShape } from '../../src/catalogue/shape.js'
import { shapes } from '../../src/generated/shapes.js'

test('nothing generated differs from the catalogue', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/generate.ts', '--check'], { cwd: root, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
})

test('the shapes are those of the catalogue', () => {
  expect(shapes).toEqual(pushes.map(toShape))
})

test('a shape leaves out what its source does not say', () => {
  const shape = toShape({ group: 'event', wire: 'User_Win_Lottery', fields: [{ name: 'prize_id', wire: ['Prize/Id', 'PrizeId'], kind: 'id' }] })
  expect(shape).toStrictEqual({
    type: 'user_win_lottery_event',
    group: 'event',
    wire: 'User_Win_Lottery',
    fields: [{ name: 'prize_id', kind: 'id', paths: [['Prize', 'Id'], ['PrizeId']] }],
  })
})

test('the suffix is not given twice', () => {
  expect(toShape({ group: 'event', wire: 'NEW_Event', fields: [] }).type).toBe('new_event')
})
