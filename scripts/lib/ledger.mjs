// @ts-check
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * What long work has done so far, in a JSON file, by name: whoever starts it again goes on from there. An entry is written whole or not at all.
 * @template Entry
 * @param {string} file
 * @param {{ fresh?: boolean }} [options] `fresh`: forget what is there.
 */
export const openLedger = (file, { fresh = false } = {}) => {
  if (fresh) rmSync(file, { force: true })
  /** @returns {Record<string, Entry>} */
  const read = () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})
  return {
    read,
    /** @param {string} name @returns {Entry | undefined} */
    get: (name) => read()[name],
    /** @param {string} name @param {Entry} entry */
    set: (name, entry) => {
      mkdirSync(dirname(file), { recursive: true })
      const beside = `${file}.${process.pid}`
      // Read again: another process may have written its own entries meanwhile.
      writeFileSync(beside, `${JSON.stringify({ ...read(), [name]: entry }, undefined, 2)}\n`)
      renameSync(beside, file)
    },
  }
}
