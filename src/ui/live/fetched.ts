import { onScopeDispose, type Ref, ref, shallowRef, watch } from 'vue'
import { get } from './api.js'
import { onEvent, type Part } from './live.js'

export interface Fetched<T> {
  readonly data: Readonly<Ref<T | undefined>>
  readonly problem: Readonly<Ref<string | undefined>>
  reload(): Promise<void>
}

export interface FetchOptions {
  /** Fetched again when one of these has changed. */
  readonly on?: readonly Part[]
  /** Only where that one fan has changed. */
  readonly fan?: () => string | undefined
}

/** What a path says, kept fresh: many changes in a row are one more request. `path` may be `undefined` for now. */
export function fetched<T>(path: () => string | undefined, { on = [], fan }: FetchOptions = {}): Fetched<T> {
  const data = shallowRef<T>()
  const problem = ref<string>()
  let turn = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function reload(): Promise<void> {
    const asked = path()
    turn += 1
    const mine = turn
    if (asked === undefined) {
      data.value = undefined
      return
    }
    try {
      const fresh = await get<T>(asked)
      if (mine !== turn) return
      data.value = fresh
      problem.value = undefined
    } catch (error) {
      if (mine === turn) problem.value = error instanceof Error ? error.message : String(error)
    }
  }

  function soon(): void {
    timer ??= setTimeout(() => {
      timer = undefined
      void reload()
    }, 60)
  }

  watch(path, () => void reload(), { immediate: true })
  onEvent((event) => {
    if (event.kind === 'reset') soon()
    if (event.kind !== 'changed' || !event.what.some((what) => on.includes(what))) return
    const wanted = fan?.()
    if (wanted === undefined || event.fans === undefined || event.fans.includes(wanted)) soon()
  })
  onScopeDispose(() => clearTimeout(timer))
  return { data, problem, reload }
}
