import { randomBytes } from 'node:crypto'
import { Failure } from '#shared/contract/failure.ts'
import { addHours, compareInstants, type Instant } from '#shared/time/instant.ts'
import type { CoreServices } from '../../core/context.ts'

interface PlannedChange {
  readonly accountId: string
  readonly recoveryCode: string
}

interface Ticket extends PlannedChange {
  readonly word: string
  readonly until: Instant
}

/** One at a time, in memory only: a page that is left leaves nothing behind. */
const ticketByCore = new WeakMap<CoreServices, Ticket>()

export function keepRekeyTicket(services: CoreServices, planned: PlannedChange, now: Instant): string {
  const word = randomBytes(24).toString('base64url')
  ticketByCore.set(services, { ...planned, word, until: addHours(now, 1) })
  return word
}

/** @throws Failure not-found when it is unknown or too old */
export function findRekeyTicket(services: CoreServices, word: string, now: Instant): PlannedChange {
  const ticket = ticketByCore.get(services)
  if (ticket?.word !== word || compareInstants(ticket.until, now) < 0) throw new Failure('not-found')
  return ticket
}

export function dropRekeyTicket(services: CoreServices): void {
  ticketByCore.delete(services)
}
