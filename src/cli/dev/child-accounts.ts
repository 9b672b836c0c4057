import type { PushReceiver } from '../../adapter/receiver.js'
import { systemClock } from '../../clock.js'
import { consoleLogger } from '../../logger.js'
import { CommandError } from '../screen.js'
import { type DevAccount, type DevReceiver, isAccount, isGateway } from './pick-account.js'

const NOT_FOUND = { status: 404, type: 'text/plain', body: '' }
const BODY_LIMIT = 262_144

/**
 * @param appIds those of a gateway, which finds them only as they are needed
 * @throws {CommandError} where there are none
 */
export async function accountsOf(receiver: DevReceiver, appIds: readonly string[]): Promise<readonly DevAccount[]> {
  if (isAccount(receiver)) return [receiver]
  if (!isGateway(receiver)) throw new CommandError('the module exports neither an account nor a gateway')
  if (appIds.length === 0) throw new CommandError('a gateway finds its accounts as they are needed: name them with --app-id wx…')
  const found: DevAccount[] = []
  for (const appId of appIds) {
    const account = await receiver.account(appId)
    if (!account) throw new CommandError(`the gateway has no account ${appId}: \`account({ appId })\` of its options gave none`)
    found.push(account)
  }
  return found
}

/** One server for all: a single account takes every path, each of several the one of its app id. */
export function switchboard(accounts: readonly DevAccount[]): PushReceiver {
  const byPath = new Map(accounts.map((account) => [`/${account.appId}`, account]))
  const [only] = accounts
  return {
    bodyLimit: BODY_LIMIT,
    clock: systemClock,
    log: consoleLogger,
    handle(incoming) {
      const account = accounts.length === 1 ? only : byPath.get(incoming.path ?? '')
      return account ? account.handle(incoming) : NOT_FOUND
    },
  }
}
