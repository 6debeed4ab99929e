import { Failure } from '#shared/contract/failure.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { recoverySheetPdf } from '../facility/recovery-sheet.ts'
import { rekeyTickets } from './rekey-tickets.ts'

/** The sheet that replaces the one in the safe. Only for whoever changes the key; it is never stored. */
export const newRecoverySheet: DocumentSource = async ({ services, actor, id }) => {
  if (!actor) throw new Failure('not-signed-in')
  const now = services.clock.now()
  const planned = rekeyTickets.find(services, id, now)
  if (planned.accountId !== actor.accountId) throw new Failure('not-found')
  const facility = await currentProfile(services.installation.open.database.reader, now)
  return recoverySheetPdf(services, facility, planned.recoveryCode)
}
