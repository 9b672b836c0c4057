import { computed, onScopeDispose, shallowRef, triggerRef, watch } from 'vue'
import type { PushList, PushRow } from '../../../console/protocol.js'
import { get } from '../../live/api.js'
import { onEvent } from '../../live/live.js'
import { textOfError } from '../../live/notices.js'
import { isWhole, type ListFilter } from './filter.js'
import { Rows } from './rows.js'
import type { Span } from './window.js'

const PAGE = 100
/** How often a narrowed list is asked for again while pushes come: only the server knows what belongs to it. */
const ASK_AGAIN_MS = 400

/** The list of pushes: what is on the screen is fetched, what the stream tells is put in. */
export function usePushList(filter: () => ListFilter, span: () => Span) {
  const rows = shallowRef(new Rows())
  const problem = shallowRef<string>()
  const loaded = shallowRef(false)
  /** How far the list has moved down by new rows on its top. */
  const grown = shallowRef(0)
  let turn = 0
  let isAsking = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function fill(again = false): Promise<void> {
    if (isAsking) return
    const { from, to } = span()
    const wanted = again || !loaded.value ? { from, limit: Math.max(PAGE, to - from) } : rows.value.gap(from, to)
    if (!wanted) return
    const mine = turn
    isAsking = true
    try {
      const start = Math.max(0, wanted.from - 20)
      const page = await get<PushList>('pushes', { ...filter(), from: start, limit: Math.max(PAGE, wanted.limit + 40) })
      if (mine !== turn) return
      const before = rows.value.total
      if (again && !isWhole(filter())) rows.value.clear(page.total)
      rows.value.put({ rows: page.rows, from: start, total: page.total })
      if (loaded.value && !again) grown.value += Math.max(0, page.total - before)
      loaded.value = true
      problem.value = undefined
      triggerRef(rows)
    } catch (error) {
      if (mine === turn) problem.value = textOfError(error)
      return
    } finally {
      isAsking = false
      if (mine !== turn) void fill()
    }
    // It has been scrolled meanwhile.
    const now = span()
    if (rows.value.gap(now.from, now.to)) void fill()
  }

  function anew(): void {
    turn += 1
    loaded.value = false
    rows.value = new Rows()
    void fill()
  }

  function soon(): void {
    timer ??= setTimeout(() => {
      timer = undefined
      void fill(true)
    }, ASK_AGAIN_MS)
  }

  watch(() => JSON.stringify(filter()), anew, { immediate: true })
  watch(span, () => void fill())
  onEvent((event) => {
    if (event.kind === 'reset') {
      // Whoever has scrolled somewhere stays there: only what was known is asked for again.
      rows.value.clear(rows.value.total)
      triggerRef(rows)
      void fill(true)
    }
    if (event.kind !== 'pushes' || !loaded.value) return
    const whole = isWhole(filter())
    const before = rows.value.total
    const isRight = rows.value.take(event.rows, whole ? event.counts.total : undefined)
    if (isRight) grown.value += Math.max(0, rows.value.total - before)
    triggerRef(rows)
    if (!whole) soon()
    else if (!isRight) void fill(true)
    else void fill()
  })
  onScopeDispose(() => {
    turn += 1
    clearTimeout(timer)
  })

  const shown = computed(() => {
    const { from, to } = span()
    const list = rows.value
    return Array.from({ length: Math.max(0, Math.min(to, list.total) - from) }, (_, nth): ShownRow => {
      const index = from + nth
      return { index, place: list.placeOf(index), row: list.at(index) }
    })
  })
  return { rows, shown, problem, loaded, grown }
}

/** A row on the screen; without `row` it is on its way. */
export interface ShownRow {
  readonly index: number
  readonly place: number
  readonly row: PushRow | undefined
}
