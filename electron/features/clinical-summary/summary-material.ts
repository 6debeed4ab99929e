import type { SummarySection } from '#shared/features/clinical-summary/summary-content.ts'
import { healthQuestionnaires } from '#shared/features/questionnaires/questionnaire-binding.ts'
import { addDays, type CalendarDate } from '#shared/time/calendar-date.ts'
import { type FacilityZone, startOfDay } from '#shared/time/facility-zone.ts'
import type { Reader } from '../../database/reader.ts'
import { listEncounters, type Sight } from '../medical-records/encounters.repository.ts'
import { listLabResults, listProblems } from '../medical-records/record-entries.repository.ts'
import { listPrescriptions } from '../pharmacy/prescriptions.repository.ts'
import { listResponses } from '../questionnaires/questionnaires.repository.ts'

interface Wanted {
  readonly inmateId: string
  readonly from: CalendarDate
  readonly until: CalendarDate
  readonly zone: FacilityZone
}

/** More than a summary should ever hold. */
const mostVisits = 500

/**
 * What may go into a summary, at most what the reader may know of. Problems count whenever they began, and so do prescriptions, whose
 * days are judged line by line.
 */
export async function materialOf(db: Reader, sight: Sight, { inmateId, from, until, zone }: Wanted) {
  const [start, before] = [startOfDay(from, zone), startOfDay(addDays(until, 1), zone)]
  const filter = { inmateId, kinds: [], from: start, before, carerId: null }
  const visits = await listEncounters(db, sight, filter, { offset: 0, limit: mostVisits })
  const prescriptions = await listPrescriptions(db, { inmateId, states: [], seesExtra: sight.confidential })
  const ordinary = { use: healthQuestionnaires.use, seesConfidential: false }
  const open = new Set((await listResponses(db, ordinary, inmateId)).map(({ id }) => id))
  const screenings = await listResponses(db, { ...ordinary, seesConfidential: sight.confidential }, inmateId)
  return {
    problems: (await listProblems(db, sight, inmateId)).filter(({ state }) => state !== 'voided'),
    visits: visits.filter(({ state }) => state === 'finished').toReversed(),
    prescriptions: prescriptions.filter(({ state }) => state !== 'draft' && state !== 'voided').toReversed(),
    labs: (await listLabResults(db, sight, inmateId)).filter(
      ({ state, taken_on }) => state === 'active' && taken_on >= from && taken_on <= until,
    ),
    screenings: screenings
      .filter(({ state, superseded_by }) => state === 'completed' && superseded_by === null)
      .filter(({ cared_at }) => cared_at >= start && cared_at < before)
      // A form that was asked at a visit is as confidential as the visit.
      .map((row) => ({ ...row, confidentiality: open.has(row.id) ? ('normal' as const) : ('extra' as const) })),
  }
}

export type Material = Awaited<ReturnType<typeof materialOf>>

/** What goes in only when it is ticked, by name. */
export function extraOf(
  material: Material,
): readonly { readonly id: string; readonly section: SummarySection; readonly title: string }[] {
  const isExtra = ({ confidentiality }: { readonly confidentiality: 'normal' | 'extra' }) => confidentiality === 'extra'
  const { problems, visits, prescriptions, labs, screenings } = material
  return [
    ...problems.filter(isExtra).map(({ id, display }) => ({ id, section: 'problems' as const, title: display })),
    ...visits.filter(isExtra).map(({ id, number, assessment }) => ({
      ...{ id, section: 'visits' as const },
      title: [number, assessment].filter(Boolean).join(' – '),
    })),
    ...prescriptions.filter(isExtra).map(({ id, number }) => ({ id, section: 'medicines' as const, title: number })),
    ...labs
      .filter(isExtra)
      .map(({ id, test, value }) => ({ id, section: 'labs' as const, title: `${test}: ${value}` })),
    ...screenings.filter(isExtra).map(({ id, title }) => ({ id, section: 'screenings' as const, title })),
  ]
}
