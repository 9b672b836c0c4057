import type { Language } from './zh.js'

const two = (value: number): string => String(value).padStart(2, '0')

/** `14:03:27.481`: of one day pushes are told apart by their milliseconds. */
export function timeText(ms: number): string {
  const date = new Date(ms)
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${String(date.getMilliseconds()).padStart(3, '0')}`
}

/** `2026-11-26 14:03:27` */
export function dateText(ms: number): string {
  const date = new Date(ms)
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`
}

/** `11月26日 14:03`, `Nov 26, 14:03`: in the page's language, whatever the browser's is. */
export const minuteText = (ms: number, language: Language): string =>
  new Date(ms).toLocaleString(language === 'zh' ? 'zh-CN' : 'en', { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

export function durationText(ms: number): string {
  if (ms < 10) return `${ms.toFixed(1)} ms`
  if (ms < 10_000) return `${Math.round(ms)} ms`
  return `${(ms / 1000).toFixed(1)} s`
}

/** How long something is, in its two largest units. */
export function spanText(ms: number, language: Language): string {
  const units = language === 'zh' ? ['天', '小时', '分', '秒'] : ['d', 'h', 'm', 's']
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const parts = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60]
  const first = Math.max(
    0,
    parts.findIndex((part) => part > 0),
  )
  if (parts.every((part) => part === 0)) return `0 ${units[3]}`
  return parts
    .map((part, at) => `${part} ${units[at]}`)
    .slice(first, first + 2)
    .filter((text) => !text.startsWith('0 '))
    .join(' ')
}

export const countText = (count: number): string => count.toLocaleString('en-US')

/** Of a time in unix seconds or milliseconds, as the platform or the console counts, its milliseconds. */
export const msOf = (at: number): number => (at < 100_000_000_000 ? at * 1000 : at)
