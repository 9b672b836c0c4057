/** The asynchronous context in which something came: an `AsyncResource` of Node's. */
export interface Scope {
  runInAsyncScope<T>(work: () => T): T
}

/** Does something for a request where it came, as far as asynchronous context goes: its trace or user must not become its neighbour's. */
export const inScope = <T>({ scope }: { readonly scope?: Scope | undefined }, work: () => T): T => (scope ? scope.runInAsyncScope(work) : work())
