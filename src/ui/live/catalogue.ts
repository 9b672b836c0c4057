import { computed, shallowRef } from 'vue'
import type { CatalogueEntry } from '../../console/protocol.js'
import { say } from '../text/language.js'
import { get } from './api.js'

const entries = shallowRef<readonly CatalogueEntry[]>()
let isAsked = false

/** What Weixin pushes: asked for once, when it is first needed. */
export function useCatalogue() {
  if (!isAsked) {
    isAsked = true
    get<readonly CatalogueEntry[]>('catalogue').then(
      (found) => {
        entries.value = found
      },
      () => {
        isAsked = false
      },
    )
  }
  return entries
}

const byType = computed(() => new Map(entries.value?.map((entry) => [entry.type, entry])))

export const entryOf = (type: string): CatalogueEntry | undefined => byType.value.get(type)

/** A push's title in the language that is chosen; its name, where the catalogue has none. */
export function titleOf(type: string): string {
  const entry = entryOf(type)
  return entry ? say(entry.title) : type
}
