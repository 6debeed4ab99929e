import { Failure } from '#shared/contract/failure.ts'
import type { exchangeContract } from '#shared/features/exchange/exchange.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { endOfDay, toCalendarDate } from '#shared/time/facility-zone.ts'
import { addMilliseconds, instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { attachFile, findFile } from '../../database/foundation.repository.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { loadRecommendation } from '../medical-recommendations/load-recommendation.ts'
import { applyCommand } from '../service-cases/change-case.ts'
import { findBundle, updateBundle } from './exchange.repository.ts'

export const handOver: Pick<ServiceOf<typeof exchangeContract>, 'recordHandedOver'> = {
  recordHandedOver: async (input, context) => {
    const { db, now, actor } = context
    const bundle = await findBundle(db, input.id)
    if (!bundle) throw new Failure('not-found')
    if (bundle.superseded_by !== null) throw new Failure('refused', { reason: 'bundle-superseded' })
    if (bundle.state === 'handed-over') throw new Failure('refused', { reason: 'already-handed-over' })
    const { timeZone } = await currentProfile(db, now)
    const sealedOn = toCalendarDate(instantSchema.parse(bundle.made_at), timeZone)
    if (input.on > toCalendarDate(now, timeZone)) throw new Failure('refused', { reason: 'time-in-future' })
    if (input.on < sealedOn) throw new Failure('refused', { reason: 'handed-over-before-sealed' })
    if (input.receiptFileId !== null) await attachReceipt(context, bundle.id, input.receiptFileId)
    const changed = await updateBundle(db, input, {
      state: 'handed-over',
      handed_over_on: input.on,
      handed_over_to: input.to,
      handed_over_recorded_at: now,
      handed_over_by: actor.accountId,
      receipt_file_id: input.receiptFileId,
    })
    if (!changed) throw new Failure('changed-meanwhile')
    await moveCaseOn(context, bundle.case_id, input.on)
    return { revision: input.revision + 1 }
  },
}

/** Only a file that this person has just sent and that belongs to nothing yet. @throws Failure not-found */
async function attachReceipt({ db, actor }: CommandContext, bundleId: string, fileId: string): Promise<void> {
  const file = await findFile(db, fileId)
  if (!file || file.permission !== null || file.uploaded_by !== actor.accountId) throw new Failure('not-found')
  await attachFile(db, fileId, {
    permission: 'view:outgoing',
    reads: 'nothing',
    subjectType: 'outgoing-bundle',
    subjectId: bundleId,
  })
}

/** Handing the file over is a step of the case; told once, it stands in both places. */
async function moveCaseOn(context: CommandContext, caseId: string, on: CalendarDate): Promise<void> {
  const loaded = await loadRecommendation(context, caseId)
  if (loaded.row.phase !== 'sealed') return
  const { zone } = loaded.facts.settings
  const isToday = on === toCalendarDate(context.now, zone)
  const at = isToday ? context.now : addMilliseconds(endOfDay(on, zone), -1)
  await applyCommand(context, loaded, { kind: 'hand-over', at })
}
