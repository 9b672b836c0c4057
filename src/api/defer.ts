type Run = (...args: unknown[]) => unknown

/** What functions have too, and an endpoint may be called. */
const PLATFORM_WORDS: ReadonlySet<string> = new Set(['apply', 'bind', 'call'])

/**
 * An API whose code is loaded with the first call: `card.code.consume(…)` waits for `load()`. Nothing but calls, `.safe` and `.all` can be reached this way.
 */
export function deferApi<Api extends object>(load: () => Promise<Api>): Api {
  let loading: Promise<Api> | undefined
  const get = (): Promise<Api> => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
  return deferred(get, []) as Api
}

function deferred(get: () => Promise<object>, path: readonly string[]): object {
  const find = async (names: readonly string[]): Promise<{ readonly owner: unknown; readonly method: unknown }> => {
    let owner: unknown
    let method: unknown = await get()
    for (const name of names) [owner, method] = [method, Object(method)[name]]
    if (typeof method !== 'function') throw new TypeError(`There is no method ${names.join('.')}`)
    return { owner, method }
  }
  const members = new Map<string, object>()
  return new Proxy(() => {}, {
    get(target, name) {
      // Whoever prints it, or makes JSON of it, calls nothing. `bind` and the like are the platform's own words too: /card/giftcard/pay/submch/bind.
      if (typeof name !== 'string' || (name in Function.prototype && !PLATFORM_WORDS.has(name))) return Reflect.get(target, name)
      // `await card` must not take it for a promise, nor JSON.stringify for something that knows its own JSON.
      if (name === 'then' || name === 'toJSON') return undefined
      if (name === 'all') return (...args: unknown[]) => deferredPages(() => find([...path, name]), args)
      const member = members.get(name) ?? deferred(get, [...path, name])
      members.set(name, member)
      return member
    },
    async apply(_target, _this, args) {
      const { owner, method } = await find(path)
      return Reflect.apply(method as Run, owner, args)
    },
  })
}

async function* deferredPages(find: () => Promise<{ readonly owner: unknown; readonly method: unknown }>, args: unknown[]): AsyncGenerator<unknown> {
  const { owner, method } = await find()
  yield* Reflect.apply(method as (...args: unknown[]) => AsyncIterable<unknown>, owner, args)
}
