/** What the page remembers of its user's choices. A browser may forbid it; then it lasts as long as the page. */
export function kept(name: string): string | undefined {
  try {
    return localStorage.getItem(`hongyan.${name}`) ?? undefined
  } catch {
    return undefined
  }
}

export function keep(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`hongyan.${name}`)
    else localStorage.setItem(`hongyan.${name}`, value)
  } catch {
    // It is forgotten, and nothing else.
  }
}
