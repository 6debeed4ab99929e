import { isInSpan, type ReportSpan } from '#shared/features/reports/report-period.rules.ts'
import { deadline } from '#shared/features/service-cases/case-deadline.rules.ts'
import { casePhase, isEnded } from '#shared/features/service-cases/case-phase.rules.ts'
import { expectedStep } from '#shared/features/service-cases/case-whereabouts.rules.ts'
import { factsAsOf } from '#shared/features/service-cases/facts-as-of.rules.ts'
import { whoseTurn } from '#shared/features/service-cases/service-cases.rules.ts'
import type { StaffApplication, StaffFacts } from '#shared/features/staff-overview/staff-facts.ts'
import { addDays, type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { endOfDay, type FacilityZone, toCalendarDate } from '#shared/time/facility-zone.ts'
import { addMilliseconds } from '#shared/time/instant.ts'
import { listCredits, listLicences } from '../credentials/credentials.repository.ts'
import { credentialSettingsOf, toFact } from '../credentials/licence-facts.ts'
import { listApplications } from '../licences/licences.repository.ts'
import type { LoadContext, LoadedCase } from '../service-cases/load-case.ts'
import { loadCases } from '../service-cases/load-case.ts'
import { professionsIn } from '../workers/present-worker.ts'
import { listWorkers } from '../workers/workers.repository.ts'

const dayOrNull = calendarDateSchema.nullable()

/** Every application there ever was, with its worker. */
export async function loadApplications(context: LoadContext) {
  const rows = await listApplications(context.db, null)
  const services = [...new Set(rows.map(({ service_id }) => service_id))]
  const cases = await Promise.all(
    services.map((serviceId) => loadCases(context, { serviceId, includeEnded: true, inmateId: null })),
  )
  const loaded = new Map(cases.flat().map((one) => [one.row.id, one]))
  return rows.flatMap((row) => {
    const found = loaded.get(row.id)
    return found ? [{ row, loaded: found }] : []
  })
}

/** An application as it stood at the end of the span; null for one that was opened later. */
function applicationIn({ row, facts: whole }: LoadedCase, workerId: string, span: ReportSpan): StaffApplication | null {
  const { zone } = whole.settings
  const facts = factsAsOf(whole, span.to)
  const [opening] = facts.events
  if (!opening) return null
  const before = factsAsOf(whole, addDays(span.from, -1)).events
  const phase = casePhase(facts.events)
  const isRunning = !isEnded(phase)
  const clock = deadline(facts, addMilliseconds(endOfDay(span.to, zone), -1))
  const lastDayOf = (isIt: (kind: string) => boolean): CalendarDate | null => {
    const event = facts.events.findLast(({ kind, at }) => isIt(kind) && isInSpan(toCalendarDate(at, zone), span))
    return event ? toCalendarDate(event.at, zone) : null
  }
  const step = expectedStep(facts)
  return {
    ...{ id: row.id, workerId, number: row.number, openedOn: toCalendarDate(opening.at, zone), isRunning },
    step: step === null ? null : step.title,
    wasRunning: before.length > 0 && !isEnded(casePhase(before)),
    isLate: isRunning && clock.started && clock.late,
    isHere: whoseTurn(facts).kind === 'role',
    issuedOn: lastDayOf((kind) => kind === 'finished'),
    refusedOn: phase === 'refused' ? lastDayOf((kind) => kind === 'answered' || kind === 'refused') : null,
    cancelledOn: lastDayOf((kind) => kind === 'cancelled' || kind === 'withdrawn'),
  }
}

/** Everything that the numbers of a span are counted from, each table read once. */
export async function staffFactsOf(context: LoadContext, zone: FacilityZone, span: ReportSpan): Promise<StaffFacts> {
  const { db, services } = context
  const [workers, licences, credits, applications, settings] = await Promise.all([
    listWorkers(db, '', true),
    listLicences(db, null),
    listCredits(db, null),
    loadApplications(context),
    credentialSettingsOf(context),
  ])
  const professions = professionsIn(services.resourcesFolder)
  return {
    span,
    workers: workers
      .filter(({ end_kind }) => end_kind !== 'mistake')
      .map((row) => {
        const profession = professions.get(row.profession)
        return {
          ...{ id: row.id, name: row.name, profession: row.profession, employment: row.employment },
          professionTitle: profession?.title ?? row.profession,
          since: calendarDateSchema.parse(row.since),
          ...{ until: dayOrNull.parse(row.until), endedOn: dayOrNull.parse(row.ended_on) },
          ...{ needsStr: profession?.needsStr ?? false, needsSip: profession?.needsSip ?? false },
          neededPoints: settings.credits[row.profession] ?? null,
        }
      }),
    licences: licences
      .filter(({ state }) => state === 'active')
      .map((row) => ({ ...toFact(row, zone), workerId: row.worker_id, number: row.number })),
    credits: credits
      .filter(({ state }) => state === 'active')
      .map(({ worker_id, kind, title, held_on, points }) => ({
        ...{ workerId: worker_id, kind, title, points },
        on: calendarDateSchema.parse(held_on),
      })),
    applications: applications.flatMap(({ row, loaded }) => applicationIn(loaded, row.worker_id, span) ?? []),
    endingDays: Math.max(...settings.reminderDays),
    creditYears: settings.creditYears,
  }
}
