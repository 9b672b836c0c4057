import { SUCCESS } from './answers.js'
import type { PushRecord } from './contract.js'

/** A record without the fan's data: enough to recognise a repeat, and to answer it. What was not at its end is given up. */
export function erased(record: PushRecord): PushRecord {
  const { error } = record
  return {
    ...record,
    source: '',
    raw: '',
    state: record.state === 'dead' ? 'dead' : 'done',
    answer: SUCCESS,
    dueAt: undefined,
    error: error && { name: error.name, message: '', ...(error.code === undefined ? {} : { code: error.code }) },
  }
}
