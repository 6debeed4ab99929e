import { mayCorrectRecord } from '#shared/features/medical-records/correction-window.rules.ts'
import { type DoctorOrder, orderKindsSchema } from '#shared/features/visiting-doctor/visiting-doctor.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { QueryContext } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import type { Reader } from '../../database/reader.ts'
import { correctionWindowOf } from '../medical-records/correction-window.ts'
import { summariesOf } from '../medical-records/present-encounter.ts'
import type { DoctorOrderRow } from './visiting-doctor.repository.ts'

export const kindsIn = (folder: string) =>
  readResource(folder, 'reference-data/doctor-orders.json', orderKindsSchema).kinds

type Looking = Pick<QueryContext, 'actor' | 'now' | 'services'> & { readonly db: Reader }

const paperOf = (row: DoctorOrderRow): DoctorOrder['carriedOutBy'] => {
  if (row.prescription_id !== null)
    return { kind: 'prescription', id: row.prescription_id, number: row.prescription_number ?? '' }
  return row.referral_id === null ? null : { kind: 'referral', id: row.referral_id, number: row.referral_number ?? '' }
}

/** Needs what every reading has; the order of the rows stays. */
export async function presentOrders(context: Looking, rows: readonly DoctorOrderRow[]): Promise<DoctorOrder[]> {
  const { db, actor, now, services } = context
  const names = new Map(kindsIn(services.resourcesFolder).map(({ id, name }) => [id, name]))
  const { correctionHours } = await correctionWindowOf(db)
  const visits = await summariesOf(db, [...rows])
  return rows.flatMap((row, index) => {
    const visit = visits[index]
    if (!visit) return []
    const recordedAt = instantSchema.parse(row.order_recorded_at)
    return [
      {
        ...{ id: row.order_id, visit, kind: row.order_kind, kindName: names.get(row.order_kind) ?? row.order_kind },
        ...{ text: row.order_text, doctorName: row.doctor_name, doctorLicence: row.doctor_licence },
        state: row.order_state,
        recorded: { at: recordedAt, byName: row.order_recorder_name, lateReason: row.order_late_reason },
        carriedOutBy: paperOf(row),
        sheet:
          row.file_id === null
            ? null
            : {
                ...{ fileId: row.file_id, mediaType: row.media_type ?? '', size: row.size ?? 0 },
                ...{ at: instantSchema.parse(row.attached_at), byName: row.attacher_name ?? '' },
              },
        voided:
          row.order_voided_at === null
            ? null
            : {
                ...{ at: instantSchema.parse(row.order_voided_at), byName: row.order_voider_name ?? '' },
                reason: row.order_voided_reason ?? '',
              },
        mayVoid:
          row.order_state !== 'voided' &&
          mayCorrectRecord({ byId: row.order_recorded_by, at: recordedAt }, actor, { now, correctionHours }),
        revision: row.order_revision,
      },
    ]
  })
}
