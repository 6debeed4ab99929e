import { Tickets } from '../../core/tickets.ts'

/** The recovery code that somebody is about to type back from the paper. */
export const vaultTickets = new Tickets<{ readonly accountId: string; readonly recoveryCode: string }>()
