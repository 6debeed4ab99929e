import { Failure } from '#shared/contract/failure.ts'
import { certificateSchema } from '#shared/features/coaching-results/coaching-certificates.contract.ts'
import { attendanceFigures, joinedReasons } from '#shared/features/coaching-results/coaching-figures.rules.ts'
import { type CoachingHistory, workSchema } from '#shared/features/coaching-results/coaching-results.contract.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { Reader } from '../../database/reader.ts'
import { coachingFactsIn } from '../coaching-programmes/coaching-facts.ts'
import { listMembershipsOf, type MemberRow } from '../coaching-programmes/coaching-members.repository.ts'
import { findProgramme } from '../coaching-programmes/coaching-programmes.repository.ts'
import { dateOf, toSummary } from '../inmates/inmate-rows.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { findSummary } from '../inmates/inmates.repository.ts'
import { countsByPerson } from './coaching-attendance.repository.ts'
import { listAssessments, listCertificates, listWorkFiles, listWorks } from './coaching-results.repository.ts'
import { type ReadContext, toAssessment } from './result-facts.ts'

/** Before anything that was ever kept. */
const begin = '0001-01-01'

const toMembership = (row: MemberRow) => ({
  state: row.state,
  askedOn: calendarDateSchema.parse(row.asked_on),
  joinedOn: dateOf(row.joined_on),
  leftOn: dateOf(row.left_on),
  reason: row.left_reason ?? row.decision_reason,
})

/** Everything coaching has offered somebody until today, and what came of it. @throws Failure not-found */
export async function coachingHistoryOf(context: ReadContext, inmateId: string): Promise<CoachingHistory> {
  const { db, services } = context
  const person = await findSummary(db, inmateId)
  if (!person) throw new Failure('not-found')
  const { reasons } = coachingFactsIn(services.resourcesFolder)
  const { today } = await unitDay(context)
  const counts = await countsByPerson(db, { from: begin, to: today, inmateId })
  const byProgramme = Map.groupBy(counts, ({ programme_id }) => programme_id)
  const memberships = Map.groupBy(await listMembershipsOf(db, inmateId), ({ programme_id }) => programme_id)
  const assessments = Map.groupBy(await listAssessments(db, { inmateId }), ({ programme_id }) => programme_id)
  const ids = [...new Set([...memberships.keys(), ...byProgramme.keys(), ...assessments.keys()])]
  const programmes: CoachingHistory['programmes'] = []
  for (const id of ids) {
    const programme = await findProgramme(db, id)
    if (!programme) continue
    const own = byProgramme.get(id) ?? []
    programmes.push({
      programme: { id, name: programme.name, kind: programme.kind },
      memberships: (memberships.get(id) ?? []).map(toMembership),
      attendance: attendanceFigures(own, reasons),
      reasons: joinedReasons(own, reasons),
      assessments: (assessments.get(id) ?? []).map(toAssessment),
    })
  }
  return {
    person: toSummary(person),
    programmes,
    total: attendanceFigures(counts, reasons),
    reasons: joinedReasons(counts, reasons),
    works: await worksOf(db, inmateId),
    certificates: (await listCertificates(db, { inmateId })).map((row) =>
      certificateSchema.parse({
        ...{ id: row.id, number: row.number, issuedOn: row.issued_on, state: row.state },
        programme: { id: row.programme_id, name: row.programme_name, kind: row.programme_kind },
        ...{ voidReason: row.void_reason, revision: row.revision },
      }),
    ),
  }
}

async function worksOf(db: Reader, inmateId: string): Promise<CoachingHistory['works']> {
  const rows = await listWorks(db, { inmateId })
  const workIds = rows.map(({ id }) => id)
  const files = Map.groupBy(await listWorkFiles(db, workIds), ({ work_id }) => work_id)
  return rows.map((row) =>
    workSchema.parse({
      id: row.id,
      programme:
        row.programme_id === null ? null : { id: row.programme_id, name: row.programme_name, kind: row.programme_kind },
      ...{ kind: row.kind, title: row.title, madeOn: row.made_on, note: row.note, byName: row.by_name },
      files: (files.get(row.id) ?? []).map(({ id, media_type: mediaType }) => ({ id, mediaType })),
      revision: row.revision,
    }),
  )
}
