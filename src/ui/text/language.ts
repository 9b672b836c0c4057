import { computed, ref, watchEffect } from 'vue'
import type { Words } from '../../catalogue/descriptor.js'
import { keep, kept } from '../live/keep.js'
import { en } from './en.js'
import { reasonIn } from './reasons.js'
import { type Dictionary, type Language, zh } from './zh.js'

const dictionaries: Readonly<Record<Language, Dictionary>> = { zh, en }

function firstLanguage(): Language {
  const before = kept('language')
  if (before === 'zh' || before === 'en') return before
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

export const language = ref<Language>(firstLanguage())

/** All that the page says, in the language that is chosen. */
export const t = computed<Dictionary>(() => dictionaries[language.value])

/** What the catalogue says. */
export const say = (words: Words): string => words[language.value]

/** Why something came about, as the platform's side tells it. */
export const reason = (text: string): string => reasonIn(language.value, text)

export function choose(next: Language): void {
  language.value = next
  keep('language', next)
}

watchEffect(() => {
  document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : 'en'
  document.title = t.value.title
})
