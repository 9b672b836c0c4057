/** Which rows of a long list are on the screen. All are equally high. */
export interface Span {
  readonly from: number
  /** The first that is not. */
  readonly to: number
}

export function spanOf({
  top,
  height,
  rowHeight,
  total,
  beyond = 8,
}: {
  readonly top: number
  readonly height: number
  readonly rowHeight: number
  readonly total: number
  /** So many more above and below, so that none is missing while it scrolls. */
  readonly beyond?: number
}): Span {
  const first = Math.floor(Math.max(0, top) / rowHeight)
  const count = Math.ceil(height / rowHeight) + 1
  const from = Math.max(0, Math.min(first - beyond, total - count - beyond))
  return { from, to: Math.min(total, first + count + beyond) }
}

/** Where a list has to be scrolled to so that a row is seen; as it is, where it is seen. */
export function topFor(index: number, { top, height, rowHeight }: { readonly top: number; readonly height: number; readonly rowHeight: number }): number {
  if (index * rowHeight < top) return index * rowHeight
  if ((index + 1) * rowHeight > top + height) return (index + 1) * rowHeight - height
  return top
}
