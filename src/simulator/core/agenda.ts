import type { Clock } from '../../clock.js'
import { Heap } from './heap.js'
import type { Row, RowReader } from './row.js'

/** Something that the platform will do by itself, kept as data so that it survives an export: see {@link Job}. */
export interface Appointment {
  /** Unix ms. */
  readonly at: number
  readonly appId: string
  readonly job: string
  readonly data: Row
}

/** What the platform has yet to do, in the order of time. */
export class Agenda {
  readonly #clock: Clock
  readonly #run: (appointment: Appointment) => void
  #heap = new Heap<Appointment>((appointment) => appointment.at)
  #alarm: unknown

  constructor(clock: Clock, run: (appointment: Appointment) => void) {
    this.#clock = clock
    this.#run = run
  }

  add(appointment: Appointment): void {
    this.#heap.push(appointment)
    if (this.#heap.peek() === appointment) this.#wake()
  }

  rows(): Row[] {
    return [...this.#heap].sort((one, other) => one.at - other.at).map(({ at, appId, job, data }) => ({ at, appId, job, data }))
  }

  /** In the place of all that stood there. */
  load(rows: readonly RowReader[]): void {
    this.#heap = new Heap((appointment) => appointment.at)
    for (const row of rows) this.#heap.push({ at: row.int('at'), appId: row.text('appId'), job: row.text('job'), data: row.object('data') })
    this.#wake()
  }

  #wake(): void {
    this.#clock.clearTimeout(this.#alarm)
    const next = this.#heap.peek()
    if (next) this.#alarm = this.#clock.setTimeout(() => this.#due(), next.at - this.#clock.now())
  }

  #due(): void {
    for (let next = this.#heap.peek(); next && next.at <= this.#clock.now(); next = this.#heap.peek()) {
      this.#heap.pop()
      this.#run(next)
    }
    this.#wake()
  }
}
