import { type Component, defineAsyncComponent } from 'vue'
import PhonePage from './pages/phone/phone-page.vue'
import PushesPage from './pages/pushes/pushes-page.vue'
import type { IconName } from './parts/icons.js'

export type PageName = 'phone' | 'pushes' | 'trigger' | 'cards' | 'faults' | 'clock' | 'tokens'

export interface Page {
  readonly name: PageName
  readonly icon: IconName
  /** Whether there has to be a simulator. */
  readonly plays: boolean
  readonly component: Component
}

export const pages: readonly Page[] = [
  { name: 'phone', icon: 'phone', plays: true, component: PhonePage },
  { name: 'pushes', icon: 'pushes', plays: false, component: PushesPage },
  { name: 'trigger', icon: 'trigger', plays: true, component: defineAsyncComponent(() => import('./pages/trigger/trigger-page.vue')) },
  { name: 'cards', icon: 'cards', plays: true, component: defineAsyncComponent(() => import('./pages/cards/cards-page.vue')) },
  { name: 'faults', icon: 'faults', plays: true, component: defineAsyncComponent(() => import('./pages/faults/faults-page.vue')) },
  { name: 'clock', icon: 'clock', plays: true, component: defineAsyncComponent(() => import('./pages/clock/clock-page.vue')) },
  { name: 'tokens', icon: 'tokens', plays: true, component: defineAsyncComponent(() => import('./pages/tokens/tokens-page.vue')) },
]
