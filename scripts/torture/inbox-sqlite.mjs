// @ts-check
/** @param {{ modules: string, place: string, control: boolean, options: object }} what */
export const open = async ({ modules, place, control, options }) => {
  if (!control) {
    const { sqliteInbox } = await import(`${modules}/inbox/sqlite/index.js`)
    return sqliteInbox(`${place}/inbox.db`, options)
  }
  // The negative control: the same store, but what is to be recorded is recorded behind the answer. An audit that finds nothing wrong with it is worth nothing.
  const { InboxEngine } = await import(`${modules}/inbox/engine.js`)
  const { SqliteStore } = await import(`${modules}/inbox/sqlite/store.js`)
  const store = new SqliteStore(`${place}/inbox.db`, { keepMs: 86_400_000, keepDeadMs: 86_400_000, maxBytes: 2 ** 32, maxActiveBytes: 2 ** 24 })
  const behind = (/** @type {object} */ record) => {
    setTimeout(() => store.commit(record).catch(() => {}), 20)
  }
  const handler = {
    /** @param {any} target @param {string} name */
    get: (target, name) => (name === 'commit' || name === 'receive' ? behind : typeof target[name] === 'function' ? target[name].bind(target) : target[name]),
  }
  return new InboxEngine(new Proxy(store, handler), options)
}
