import { createHash } from 'node:crypto'
import type { Account } from '../core/account.js'
import { type TicketKind, tokens } from '../tokens/state.js'

/** The signature of cards: the values in the order of their bytes, joined, SHA-1 in hex. */
export function signCard(values: readonly (string | undefined)[]): string {
  const bytes = values.flatMap((value) => (value ? Buffer.from(value, 'utf8') : [])).sort(Buffer.compare)
  return createHash('sha1').update(Buffer.concat(bytes)).digest('hex')
}

/** The ticket of that kind that lives, if there is one. */
export function livingTicket(account: Account, kind: TicketKind): string | undefined {
  const ticket = account.state(tokens).tickets.get(kind)
  return ticket && ticket.expiresAt > account.ground.clock.seconds() ? ticket.value : undefined
}
