import { randomBytes } from 'node:crypto'
import { Failure } from '#shared/contract/failure.ts'
import { addHours, compareInstants, type Instant } from '#shared/time/instant.ts'
import type { CoreServices } from './context.ts'

/** What was prepared and waits to be confirmed: one at a time, in memory only, so a page that is left leaves nothing behind. */
export class Tickets<Planned extends object> {
  readonly #byCore = new WeakMap<CoreServices, Planned & { readonly word: string; readonly until: Instant }>()

  keep(services: CoreServices, planned: Planned, now: Instant): string {
    const word = randomBytes(24).toString('base64url')
    this.#byCore.set(services, { ...planned, word, until: addHours(now, 1) })
    return word
  }

  /** @throws Failure not-found when it is unknown or too old */
  find(services: CoreServices, word: string, now: Instant): Planned {
    const ticket = this.#byCore.get(services)
    if (ticket?.word !== word || compareInstants(ticket.until, now) < 0) throw new Failure('not-found')
    return ticket
  }

  drop(services: CoreServices): void {
    this.#byCore.delete(services)
  }
}
