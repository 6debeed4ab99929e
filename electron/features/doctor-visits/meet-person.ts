import type { doctorVisitsContract } from '#shared/features/doctor-visits/doctor-visits.contract.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { openEncounter } from '../medical-records/open-encounter.ts'
import { visitingDoctorService } from '../visiting-doctor/visiting-doctor.service.ts'
import { findVisit, type PresentedRow } from './doctor-visits.repository.ts'
import { changeEntry, requireEntry, settledAs } from './presented-people.ts'
import { refuse } from './refuse.ts'

interface Happened {
  readonly at: Parameters<typeof openEncounter>[1]['caredAt']
  readonly lateReason: string | null
}

/**
 * The visit at which the doctor sees the person, opened where there is none that counts. Whoever has left by then gets none.
 * @throws Failure refused (not-waiting, day-missing, and see `medicalRecordRefusals`), changed-meanwhile
 */
async function meetingOf(context: CommandContext, row: PresentedRow, { at, lateReason }: Happened) {
  if (row.state !== 'waiting' && row.state !== 'presented') throw refuse('not-waiting')
  const day = row.doctor_visit_id === null ? undefined : await findVisit(context.db, row.doctor_visit_id)
  if (!day) throw refuse('day-missing')
  const opening = { inmateId: row.inmate_id, kind: 'visiting-doctor', caredAt: at, lateReason } as const
  const known = row.meeting_number === null ? null : row.meeting_id
  const encounterId =
    known ??
    (
      await openEncounter(
        context,
        { ...opening, instructedBy: day.doctor_name },
        { confidentiality: row.confidentiality, isFinished: false },
      )
    ).id
  if (known !== null && row.state === 'presented') return { revision: row.revision, encounterId }
  const mark = row.state === 'waiting' ? settledAs(context, 'presented', null) : {}
  return { ...(await changeEntry(context, row, { ...mark, meeting_id: encounterId })), encounterId }
}

export const meetings: Pick<ServiceOf<typeof doctorVisitsContract>, 'meet' | 'order'> = {
  meet: async ({ id, revision, ...happened }, context) => {
    const row = await requireEntry(context, { id, revision })
    return { ...(await meetingOf(context, row, happened)), inmateId: row.inmate_id }
  },

  order: async ({ id, revision, order, ...happened }, context) => {
    const row = await requireEntry(context, { id, revision })
    const met = await meetingOf(context, row, happened)
    const { lateReason } = happened
    const added = await visitingDoctorService.add({ ...order, encounterId: met.encounterId, lateReason }, context)
    return { ...met, inmateId: row.inmate_id, orderId: added.id }
  },
}
