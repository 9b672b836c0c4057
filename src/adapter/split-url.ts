/** The path and the query (without `?`) of a path with query, as `node:http` has it, or of a whole URL, as a `Request` has it. */
export function splitUrl(url: string): { readonly path: string; readonly search: string } {
  // Both are well-formed where they come from; `new URL` would cost more than the signature.
  const start = url.startsWith('/') ? 0 : Math.max(0, url.indexOf('/', url.indexOf('://') + 3))
  const mark = url.indexOf('?', start)
  return mark < 0 ? { path: url.slice(start), search: '' } : { path: url.slice(start, mark), search: url.slice(mark + 1) }
}
