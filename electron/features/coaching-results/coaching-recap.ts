import {
  attendanceFigures,
  coachingCounts,
  joinedReasons,
} from '#shared/features/coaching-results/coaching-figures.rules.ts'
import type {
  CoachingPeriod,
  CoachingRecap,
  CoachingReport,
} from '#shared/features/coaching-results/coaching-results.contract.ts'
import { reportSpan } from '#shared/features/reports/report-period.rules.ts'
import { type CalendarDate, datePartsOf } from '#shared/time/calendar-date.ts'
import { coachingFactsIn } from '../coaching-programmes/coaching-facts.ts'
import { requireProgramme } from '../coaching-programmes/coaching-programmes.service.ts'
import { toSummary } from '../inmates/inmate-rows.ts'
import { listSummariesOf } from '../inmates/inmates.repository.ts'
import {
  type AttendanceSpan,
  countsByPerson,
  countsByProgramme,
  firstSessionDay,
  peopleIn,
  programmesIn,
} from './coaching-attendance.repository.ts'
import { listAssessments, listCertificates, listWorks } from './coaching-results.repository.ts'
import { type ReadContext, spanOf, toAssessment, wholePeriod } from './result-facts.ts'

/** One programme over a month or a year, person by person. @throws Failure not-found, refused (period-in-future) */
export async function recapOf(
  context: ReadContext,
  { programmeId, ...period }: CoachingPeriod & { readonly programmeId: string },
): Promise<CoachingRecap> {
  const { db, services } = context
  const programme = await requireProgramme(db, programmeId)
  const { from, to } = await spanOf(context, period)
  const { until } = wholePeriod(period)
  const { reasons } = coachingFactsIn(services.resourcesFolder)
  const counts = await countsByPerson(db, { from, to, programmeId })
  const byPerson = Map.groupBy(counts, ({ inmate_id }) => inmate_id)
  const [assessments, works, certificates] = [
    (await listAssessments(db, { programmeId })).filter((row) => row.from_on === from && row.until_on === until),
    (await listWorks(db, { programmeId })).filter(({ made_on }) => made_on >= from && made_on <= to),
    (await listCertificates(db, { programmeId })).filter(({ state }) => state === 'active'),
  ]
  const ids = [...new Set([...byPerson.keys(), ...[...assessments, ...works].map(({ inmate_id }) => inmate_id)])]
  const people = (await listSummariesOf(db, ids)).map(toSummary)
  const of = <Row extends { readonly inmate_id: string }>(rows: readonly Row[], id: string) =>
    rows.filter(({ inmate_id }) => inmate_id === id)
  const sums = (await programmesIn(db, { from, to })).find(({ id }) => id === programmeId)
  return {
    ...{ year: period.year, month: period.month, from, to },
    programme: { id: programme.id, name: programme.name, kind: programme.kind, competence: programme.competence },
    ...{ sessions: sums?.sessions ?? 0, cancelled: sums?.cancelled ?? 0 },
    rows: people
      .toSorted((left, right) => left.name.localeCompare(right.name, 'id'))
      .map((person) => {
        const own = byPerson.get(person.id) ?? []
        const [assessment] = of(assessments, person.id)
        const [certificate] = of(certificates, person.id)
        return {
          person,
          attendance: attendanceFigures(own, reasons),
          reasons: joinedReasons(own, reasons),
          assessment: assessment ? toAssessment(assessment) : null,
          works: of(works, person.id).length,
          certificate: certificate
            ? { id: certificate.id, number: certificate.number, revision: certificate.revision }
            : null,
        }
      }),
    total: attendanceFigures(counts, reasons),
    reasons: joinedReasons(counts, reasons),
  }
}

type Counts = CoachingReport['counts']

async function countsOf({ db, services }: ReadContext, span: AttendanceSpan) {
  const { reasons } = coachingFactsIn(services.resourcesFolder)
  const [programmes, marks, people] = [
    await programmesIn(db, span),
    await countsByProgramme(db, span),
    await peopleIn(db, span),
  ]
  const sum = (of: 'sessions' | 'cancelled') => programmes.reduce((total, row) => total + row[of], 0)
  const held = programmes.filter(({ sessions }) => sessions > 0).length
  const all = { programmes: held, sessions: sum('sessions'), cancelled: sum('cancelled'), ...people }
  const counts: Counts = { ...all, ...attendanceFigures(marks, reasons) }
  return { counts, programmes, marks, reasons }
}

/** The numbers of a month, or of a year with its months. @throws Failure refused (period-in-future) */
export async function reportOf(context: ReadContext, period: CoachingPeriod): Promise<CoachingReport> {
  const { from, to, today } = await spanOf(context, period)
  const { counts, programmes, marks, reasons } = await countsOf(context, { from, to })
  const byProgramme = Map.groupBy(marks, ({ programme_id }) => programme_id)
  const first = await firstSessionDay(context.db)
  const thisYear = datePartsOf(today).year
  const firstYear = Math.min(thisYear, first === null ? thisYear : Number(first.slice(0, 4)))
  return {
    ...{ year: period.year, month: period.month, from, to },
    counts: inOrder(counts),
    reasons: joinedReasons(marks, reasons),
    programmes: programmes.map(({ id, name, kind, ...numbers }) => ({
      programme: { id, name, kind },
      ...numbers,
      attendance: attendanceFigures(byProgramme.get(id) ?? [], reasons),
    })),
    months: period.month === null ? await monthsOf(context, period.year, today) : [],
    years: Array.from({ length: thisYear - firstYear + 1 }, (_, index) => thisYear - index),
  }
}

async function monthsOf(context: ReadContext, year: number, today: CalendarDate): Promise<CoachingReport['months']> {
  const months: CoachingReport['months'] = []
  for (let month = 1; month <= 12; month += 1) {
    const span = reportSpan(year, month, today)
    if (span !== null) months.push({ month, counts: inOrder((await countsOf(context, span)).counts) })
  }
  return months
}

const inOrder = (counts: Counts): Counts =>
  Object.fromEntries(coachingCounts.map((count) => [count, counts[count] ?? 0])) as Counts
