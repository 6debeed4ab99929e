import type { ErrorDetails } from '#shared/contract/errors.ts'
import { Failure } from '#shared/contract/failure.ts'
import type {
  Separation,
  SeparationOrigin,
  SeparationRefusal,
} from '#shared/features/separations/separations.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { QueryContext } from '../../core/context.ts'
import { sightOf } from '../medical-records/record-person.ts'
import { listRoomChanges, type SeparationRow } from './separations.repository.ts'

export const refuse = (reason: SeparationRefusal, details: ErrorDetails = {}): Failure =>
  new Failure('refused', { ...details, reason })

export const placeAndTime = ({ block, room, began_at }: Pick<SeparationRow, 'block' | 'room' | 'began_at'>) => ({
  block,
  room,
  beganAt: instantSchema.parse(began_at),
})

/** Behind something extra confidential, the words are as confidential as that. */
export function originOf(row: SeparationRow, actor: QueryContext['actor']): SeparationOrigin {
  const { confidential } = sightOf(actor)
  const isTold = confidential || (row.screening_confidentiality !== 'extra' && row.visit_confidentiality !== 'extra')
  const hasVisit = row.encounter_id !== null && row.visit_number !== null && row.visit_inmate_id === row.inmate_id
  return {
    arrivalId: row.arrival_id,
    screening:
      isTold && row.response_id !== null && row.screening_title !== null
        ? { id: row.response_id, title: row.screening_title }
        : null,
    visit: isTold && hasVisit ? { id: row.encounter_id ?? '', number: row.visit_number ?? '' } : null,
    ground: isTold ? row.ground : null,
  }
}

/** Rooms apart as the clinic reads them. */
export async function presentSeparations(
  { db, actor }: Pick<QueryContext, 'db' | 'actor'>,
  rows: readonly SeparationRow[],
): Promise<Separation[]> {
  const changes = Map.groupBy(
    await listRoomChanges(
      db,
      rows.map(({ id }) => id),
    ),
    ({ separation_id }) => separation_id,
  )
  return rows.map((row) => ({
    id: row.id,
    ...placeAndTime(row),
    endedAt: instantSchema.nullable().parse(row.ended_at),
    endReason: row.end_reason,
    byName: row.by_name,
    lateReason: row.late_reason,
    origin: originOf(row, actor),
    moves: (changes.get(row.id) ?? []).map((one) => ({
      from: { block: one.from_block, room: one.from_room },
      to: { block: one.to_block, room: one.to_room },
      at: instantSchema.parse(one.moved_at),
      byName: one.by_name,
    })),
    revision: row.revision,
  }))
}
