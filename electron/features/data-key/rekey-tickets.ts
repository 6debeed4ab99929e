import { Tickets } from '../../core/tickets.ts'

/** The next recovery code, until it is typed back. */
export const rekeyTickets = new Tickets<{ readonly accountId: string; readonly recoveryCode: string }>()
