import { computed, ref } from 'vue'

/** Where the page is: `#/pushes/12?state=dead`. Reload and back button do what they should. */
export interface Route {
  readonly page: string
  readonly rest: readonly string[]
  readonly query: Readonly<Record<string, string>>
}

const hash = ref(location.hash)
window.addEventListener('hashchange', () => {
  hash.value = location.hash
})

export const route = computed<Route>(() => {
  const [path = '', search = ''] = hash.value.replace(/^#\/?/, '').split('?')
  const [page = '', ...rest] = path.split('/').filter(Boolean).map(decoded)
  return { page, rest, query: Object.fromEntries(new URLSearchParams(search)) }
})

/** Somebody's broken link is no error of the page. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export function linkTo(parts: readonly string[], query: Readonly<Record<string, string | undefined>> = {}): string {
  const search = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()
  return `#/${parts.map(encodeURIComponent).join('/')}${search ? `?${search}` : ''}`
}

export function go(parts: readonly string[], query?: Readonly<Record<string, string | undefined>>): void {
  location.hash = linkTo(parts, query)
}
