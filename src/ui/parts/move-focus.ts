/** Arrow keys in a list: the focus goes so many places on, at the end from the beginning. From elsewhere it comes to the first. */
export function moveFocus(list: Element | null | undefined, selector: string, step: number): void {
  const all = [...(list?.querySelectorAll<HTMLElement>(selector) ?? [])]
  const at = document.activeElement instanceof HTMLElement ? all.indexOf(document.activeElement) : -1
  const next = at < 0 ? 0 : (at + step + all.length) % all.length
  all[next]?.focus()
}

/** How far an arrow goes in a list that stands upright. */
export const stepOf = (key: string): number | undefined => ({ ArrowDown: 1, ArrowUp: -1 })[key]
