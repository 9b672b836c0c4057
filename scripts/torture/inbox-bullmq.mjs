// @ts-check
/** Short, so that a dead node's pushes are taken up among the further deaths. */
const LOCK_MS = 4000

/** @param {{ modules: string, place: string, control: boolean, options: { retry: object } }} what `place`: Redis's URL */
export const open = async ({ modules, place, control, options }) => {
  const { bullmqInbox } = await import(`${modules}/inbox/bullmq/index.js`)
  const inbox = bullmqInbox({ connection: place, lockMs: LOCK_MS, retry: options.retry })
  if (!control) return inbox
  // The negative control: answered first, recorded later. An audit that finds nothing wrong with it is worth nothing.
  const deliver = inbox.deliver.bind(inbox)
  inbox.deliver = (/** @type {object} */ delivery) => {
    setTimeout(() => deliver(delivery), 20)
    return { status: 200, type: 'text/plain; charset=utf-8', body: 'success' }
  }
  return inbox
}
