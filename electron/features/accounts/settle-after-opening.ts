import { secretProcedures } from '#shared/contract/secret-procedures.ts'
import { addHours } from '#shared/time/instant.ts'
import { keepAgeIdentity } from '../../core/age-identity.ts'
import type { CoreServices } from '../../core/context.ts'
import { sweepFiles } from '../../core/sweep-files.ts'
import { forgetKeptSecrets, sweepFinishedKeys } from '../../database/foundation.repository.ts'
import { namedHandovers } from '../assessment-handover/assessment-handover.repository.ts'
import { emptyTrash } from '../drafts/drafts.repository.ts'
import { namedBundles } from '../exchange/exchange.repository.ts'
import { sweepOutgoing } from '../exchange/outgoing-store.ts'
import { readPreferences } from '../facility/preferences.ts'
import { sweepOpened } from '../identity-openings/identity-openings.repository.ts'
import { sweepRows } from '../inmate-import/inmate-import.repository.ts'
import { refreshIndex } from '../terminology/diagnosis-index.ts'
import { endOfTrash } from '../trash/trash-time.ts'
import { activeSlotIds } from './accounts.repository.ts'

const keptKeyDays = 30

/** What is put in order each time the database has just been opened: leftovers of a crash go, settings take effect. */
export async function settleAfterOpening(services: CoreServices): Promise<void> {
  const { writer, reader } = services.installation.open.database
  const slotIds = await activeSlotIds(writer)
  // Read and written in one go: a slot that somebody adds meanwhile must not be lost.
  services.installation.readKeyring().keepOnly(slotIds)
  const removed = await sweepFiles(services)
  const removedBundles = sweepOutgoing(
    services.installation,
    new Set([...(await namedBundles(writer)), ...(await namedHandovers(writer))].map(({ id }) => id)),
  )
  const now = services.clock.now()
  await forgetKeptSecrets(writer, secretProcedures)
  await sweepFinishedKeys(writer, addHours(now, -24 * keptKeyDays))
  // Whoever never gives up another draft or list would otherwise keep the old ones for ever.
  await emptyTrash(writer, endOfTrash(now))
  await sweepRows(writer, now)
  await sweepOpened(writer, now)
  await keepAgeIdentity(services)
  await refreshIndex(services)
  services.sessions.idleMinutes = (await readPreferences(reader)).idleMinutes
  services.log.info('database.opened', { removed, removedBundles })
}
