import type { RowState } from '../../../console/protocol.js'
import { rowStates } from '../../parts/tones.js'
import { route } from '../../route.js'

/** What the list is narrowed to. It stands in the address, so that it can be kept and sent. */
export interface ListFilter {
  readonly state?: RowState | undefined
  readonly type?: string | undefined
  readonly source?: string | undefined
  readonly text?: string | undefined
  readonly appId?: string | undefined
}

export function filterOfRoute(): ListFilter {
  const { state, type, source, text, appId } = route.value.query
  return {
    state: rowStates.find((each) => each === state),
    type: type || undefined,
    source: source || undefined,
    text: text || undefined,
    appId: appId || undefined,
  }
}

export const isWhole = (filter: ListFilter): boolean => Object.values(filter).every((value) => value === undefined)
