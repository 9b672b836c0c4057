import type { Logger } from '../logger.js'
import type { Inbox, MaybePromise } from './contract.js'
import { summary } from './retry.js'

/**
 * Has a fan's data erased once their `unsubscribe` is at its end.
 * @param erase of one fan of one account; whose account it is not, does nothing
 * @returns a function that ends it
 */
export function onUnsubscribe(inbox: Inbox, erase: (appId: string, openid: string) => MaybePromise<unknown>, log: Logger): () => void {
  return inbox.observe((event) => {
    if (event.kind !== 'ended' || event.push.type !== 'unsubscribe_event' || (event.state !== 'done' && event.state !== 'dead')) return
    const { id, appId, push } = event
    Promise.resolve(push.source)
      .then((openid) => erase(appId, openid))
      .catch((error: unknown) =>
        log.error({ id, error: summary(error) }, 'a fan has unfollowed, and their data could not be erased; account.erase(openid) does it'),
      )
  })
}
