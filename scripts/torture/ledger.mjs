// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { kinds } from './kinds.mjs'

/**
 * A push that was sent, and what its first 2xx said.
 * @typedef {{ id: number, kind: string, fan: string, content: string, time: number, answer?: string, answeredIn?: number, others: number, refused: number }} Sent
 * @typedef {{ pushes: number, answered: number, runs: number, kills: number, repeats: number, lost: number[], tooOften: number[], otherAnswer: number[] }} Audit
 */

const digest = (/** @type {string} */ body) => createHash('sha256').update(body).digest('base64url').slice(0, 16)

const SUCCESS = digest('success')

/** What was sent and what came back; and at the end, whether the promise was kept. */
export class Ledger {
  /** @type {Map<number, Sent>} */
  sent = new Map()
  /** In the order in which their answers came, since this batch began. @type {Sent[]} */
  answered = []
  /** Lives that ended by a kill. @type {number[]} */
  killed = []
  repeats = 0
  /** 503 and other refusals. */
  refused = 0

  /** @param {Sent} push */
  add(push) {
    this.sent.set(push.id, push)
  }

  /**
   * @param {Sent} push
   * @param {{ status: number, body: string } | undefined} answer
   * @param {number} life
   */
  answer(push, answer, life) {
    if (!answer) return
    if (answer.status < 200 || answer.status > 299) {
      this.refused += 1
      push.refused += 1
      return
    }
    const body = digest(answer.body)
    if (push.answer === undefined) {
      push.answer = body
      push.answeredIn = life
      this.answered.push(push)
      return
    }
    this.repeats += 1
    if (push.answer !== body) push.others += 1
  }

  /** How many 2xx came, repeats included. */
  get answers() {
    return this.answered.length + this.repeats
  }

  /** Those whose answer came last. @param {number} count */
  latest(count) {
    return this.answered.slice(-count)
  }

  /** Pushes that have no 2xx yet. */
  unanswered() {
    return [...this.sent.values()].filter(({ answer }) => answer === undefined)
  }

  /**
   * Holds what was answered against what the handlers wrote down.
   * @param {string} effects
   * @param {{ killHits: boolean }} options whether the end of a process may cost a run: not where it was asked to end
   * @returns {Audit}
   */
  audit(effects, { killHits }) {
    const runs = readRuns(effects)
    const killed = new Set(this.killed)
    /** @type {Audit} */
    const audit = { pushes: this.sent.size, answered: 0, runs: 0, kills: this.killed.length, repeats: this.repeats, lost: [], tooOften: [], otherAnswer: [] }
    for (const [id, push] of this.sent) {
      const { begins = [], ends = [], throws = 0 } = runs.get(id) ?? {}
      audit.runs += begins.length
      if (push.others > 0) audit.otherAnswer.push(id)
      if (push.answer !== undefined) {
        audit.answered += 1
        if (ends.length === 0) audit.lost.push(id)
      }
      let hits = 0
      for (const life of new Set(begins)) {
        if (!killHits || !killed.has(life)) continue
        // What had its answer from its run was at its end, and no crash may bring it back. `success` where there is a reply is the deadline's.
        const wasOver =
          kinds[push.kind]?.sealedByRun && push.answer !== SUCCESS && push.answeredIn !== undefined && push.answeredIn <= life && ends.includes(life)
        if (!wasOver) hits += 1
      }
      if (begins.length > 1 + throws + hits) audit.tooOften.push(id)
    }
    return audit
  }

  toJSON() {
    return { sent: [...this.sent.values()], killed: this.killed, repeats: this.repeats, refused: this.refused }
  }

  /** @param {{ sent: Sent[], killed: number[], repeats: number, refused: number }} kept */
  static from({ sent, killed, repeats, refused }) {
    const ledger = new Ledger()
    for (const push of sent) ledger.add(push)
    return Object.assign(ledger, { killed, repeats, refused })
  }
}

/** @param {string} file @returns {Map<number, { begins: number[], ends: number[], throws: number }>} by push, in which lives it ran */
function readRuns(file) {
  const runs = new Map()
  if (!existsSync(file)) return runs
  for (const line of readFileSync(file, 'latin1').split('\n')) {
    const [life, what, push] = line.split(' ')
    if (push === undefined) continue
    const id = Number(push)
    const run = runs.get(id) ?? { begins: [], ends: [], throws: 0 }
    runs.set(id, run)
    if (what === 'begin') run.begins.push(Number(life))
    if (what === 'end') run.ends.push(Number(life))
    if (what === 'throw') run.throws += 1
  }
  return runs
}
