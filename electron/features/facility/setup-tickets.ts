import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { FacilityDetails } from '#shared/features/facility/facility.contract.ts'
import type { firstAdministratorSchema } from '#shared/features/facility/setup.contract.ts'
import type { InstallationChoice } from '#shared/features/installation/installation.contract.ts'

export interface SetupTicket {
  readonly facility: FacilityDetails
  readonly admin: z.infer<typeof firstAdministratorSchema>
  readonly installation: InstallationChoice
  readonly recoveryCode: string
}

/** First runs in progress. In memory only: a wizard that is left leaves nothing behind. */
const tickets = new Map<string, SetupTicket>()
const mostTickets = 5

export function keepTicket(ticket: SetupTicket): string {
  const oldest = tickets.keys().next().value
  if (tickets.size >= mostTickets && oldest !== undefined) tickets.delete(oldest)
  const id = randomBytes(24).toString('base64url')
  tickets.set(id, ticket)
  return id
}

export const findTicket = (id: string): SetupTicket | undefined => tickets.get(id)

export function dropTickets(): void {
  tickets.clear()
}
