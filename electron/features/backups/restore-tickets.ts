import { randomBytes } from 'node:crypto'
import { Failure } from '#shared/contract/failure.ts'
import { addHours, compareInstants, type Instant } from '#shared/time/instant.ts'
import type { CoreServices } from '../../core/context.ts'

interface OpenedBackup {
  readonly root: string
  readonly id: string
  readonly dataKey: Uint8Array
  readonly isForeign: boolean
}

interface Ticket extends OpenedBackup {
  readonly word: string
  readonly until: Instant
}

/** One at a time: the key of an opened backup stays in memory no longer than needed to decide. */
const ticketByCore = new WeakMap<CoreServices, Ticket>()

export function keepTicket(services: CoreServices, opened: OpenedBackup, now: Instant): string {
  dropTicket(services)
  const word = randomBytes(24).toString('base64url')
  ticketByCore.set(services, { ...opened, word, until: addHours(now, 0.25) })
  return word
}

/** @throws Failure not-found when it is unknown or too old */
export function findTicket(services: CoreServices, word: string, now: Instant): OpenedBackup {
  const ticket = ticketByCore.get(services)
  if (ticket?.word !== word) throw new Failure('not-found')
  if (compareInstants(ticket.until, now) < 0) {
    dropTicket(services)
    throw new Failure('not-found')
  }
  return ticket
}

export function dropTicket(services: CoreServices): void {
  ticketByCore.get(services)?.dataKey.fill(0)
  ticketByCore.delete(services)
}
