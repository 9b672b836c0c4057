import { computed, ref, watchEffect } from 'vue'
import { keep, kept } from './live/keep.js'

export type Theme = 'system' | 'light' | 'dark'

const THEMES: readonly Theme[] = ['system', 'light', 'dark']
const wished = window.matchMedia('(prefers-color-scheme: dark)')
const systemIsDark = ref(wished.matches)
wished.addEventListener('change', ({ matches }) => {
  systemIsDark.value = matches
})

export const theme = ref<Theme>(THEMES.find((each) => each === kept('theme')) ?? 'system')

/** What is shown. */
export const shade = computed(() => (theme.value === 'system' ? (systemIsDark.value ? 'dark' : 'light') : theme.value))

/** The next of system, light, dark. */
export function nextTheme(): void {
  theme.value = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length] ?? 'system'
  keep('theme', theme.value)
}

watchEffect(() => {
  document.documentElement.dataset.theme = shade.value
})
