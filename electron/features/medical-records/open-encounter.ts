import type { Confidentiality, EncounterContent, EncounterOpening } from '#shared/features/medical-records/encounter.ts'
import { isLateEntry } from '#shared/features/medical-records/medical-records.rules.ts'
import { caseNumber } from '#shared/features/service-cases/case-number.rules.ts'
import type { CommandContext } from '../../core/context.ts'
import { nextNumber } from '../../database/foundation.repository.ts'
import { markWithoutDoctor } from '../countersigns/no-doctor.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { readInstallation } from '../installation/installation-settings.ts'
import { listCarers } from './carers.ts'
import { insertEncounter } from './encounters.repository.ts'
import { lateEntryHours } from './record-facts.ts'
import { requireCaredFor } from './record-person.ts'
import { refuse } from './refuse.ts'

/** Prefix of the number: Kunjungan. */
const series = 'KJ'

export interface OpenedEncounter {
  readonly id: string
  readonly number: string
  readonly revision: number
}

/**
 * The one way to begin a meeting of a person with the clinic, for this feature and for all that build on it.
 * `isFinished`: nothing more will be written, as for a row of the monthly round.
 * @throws Failure not-found, refused (see `medicalRecordRefusals`)
 */
export async function openEncounter(
  context: CommandContext,
  opening: EncounterOpening,
  begin: { readonly confidentiality: Confidentiality; readonly isFinished: boolean },
): Promise<OpenedEncounter> {
  const words = { subjective: null, objective: null, assessment: null, plan: null }
  return (await beginEncounter(context, opening, { ...begin, words })).opened
}

interface Beginning {
  readonly confidentiality: Confidentiality
  readonly isFinished: boolean
  readonly words: Pick<EncounterContent, 'subjective' | 'objective' | 'assessment' | 'plan'>
}

/** `openEncounter` with the words that are known already; for `recordEncounter`, which writes what belongs to them. */
export async function beginEncounter(
  context: CommandContext,
  opening: EncounterOpening,
  { confidentiality, isFinished, words }: Beginning,
) {
  const { db, now, actor, newId } = context
  const caredAt = opening.caredAt ?? now
  if (caredAt > now) throw refuse('care-in-future')
  const person = await requireCaredFor(context, opening.inmateId, caredAt)
  const isLate = isLateEntry(caredAt, now, await lateEntryHours(db))
  if (isLate && opening.lateReason === null) throw refuse('late-reason-missing')
  const year = (await unitDay(context)).today.slice(0, 4)
  const sequence = await nextNumber(db, `${series}-${year}`)
  const id = newId()
  const number = caseNumber({ series, mark: (await readInstallation(db)).mark, year, sequence })
  const searchRow = await nextNumber(db, 'encounter-search-row')
  await insertEncounter(db, {
    id,
    number,
    search_row: searchRow,
    inmate_id: opening.inmateId,
    kind: opening.kind,
    state: isFinished ? 'finished' : 'open',
    confidentiality,
    cared_at: caredAt,
    recorded_at: now,
    late_reason: isLate ? opening.lateReason : null,
    carer_id: await carerOf(context, opening.carerId ?? null),
    recorded_by: actor.accountId,
    changed_at: now,
    changed_by: actor.accountId,
    instructed_by: opening.instructedBy,
    ...words,
    voided_at: null,
    voided_by: null,
    voided_reason: null,
  })
  await markWithoutDoctor(context, id)
  return { opened: { id, number, revision: 1 }, person, caredAt, searchRow }
}

/** Whoever enters it, or the colleague that is named. @throws Failure refused (carer-unknown) */
async function carerOf({ db, actor }: CommandContext, carerId: string | null): Promise<string> {
  if (carerId === null || carerId === actor.accountId) return actor.accountId
  const carers = await listCarers(db)
  if (!carers.some(({ id }) => id === carerId)) throw refuse('carer-unknown')
  return carerId
}
