import { Failure } from '#shared/contract/failure.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { requireReader } from '../../core/require-right.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { recoverySheetPdf } from '../facility/recovery-sheet.ts'
import { vaultTickets } from './vault-tickets.ts'

/** The sheet with the vault's own code, for whoever is about to type it back; it is never stored. */
export const vaultRecoverySheet: DocumentSource = async ({ services, actor, id }) => {
  const reader = await requireReader({ services, actor }, 'hold:identity-vault', 'files/lembar-pemulihan-brankas')
  const now = services.clock.now()
  const planned = vaultTickets.find(services, id, now)
  if (planned.accountId !== reader.accountId) throw new Failure('not-found')
  const facility = await currentProfile(services.installation.open.database.reader, now)
  return recoverySheetPdf(services, facility, planned.recoveryCode, 'lembar-pemulihan-brankas')
}
