import { Failure } from '#shared/contract/failure.ts'
import { type ComplaintCell, isCounted, readCell } from '#shared/features/complaints/complaint-cells.rules.ts'
import { complaintInSpan, type ReportedComplaint } from '#shared/features/complaints/complaint-in-span.rules.ts'
import { complaintFigures } from '#shared/features/complaints/complaint-report.rules.ts'
import type {
  ComplaintRegisterLine,
  ComplaintReport,
  complaintReportsContract,
} from '#shared/features/complaints/complaint-reports.contract.ts'
import {
  type ReportPeriod,
  type ReportSpan,
  reportedYears,
  reportSpan,
} from '#shared/features/reports/report-period.rules.ts'
import { joinedTo } from '#shared/features/service-cases/case-phase.rules.ts'
import { stepTakenAt } from '#shared/features/service-cases/case-steps.rules.ts'
import { type CalendarDate, datePartsOf } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { workingDaysBetween } from '#shared/time/working-days.ts'
import type { QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { loadCases } from '../service-cases/load-case.ts'
import { proceduresIn } from './complaint-binding.ts'
import { listsIn, onlookerOf } from './complaint-facts.ts'
import { listSatisfactions } from './complaint-satisfaction.repository.ts'
import { listComplaints } from './complaints.repository.ts'

type Looking = Pick<QueryContext, 'db' | 'services' | 'actor' | 'now'>

interface Reported extends ReportedComplaint {
  readonly caseId: string
  readonly number: string
}

/** Complaints that the asker may see, oldest first: the report knows of no other. */
async function reportedTo(looking: Looking): Promise<readonly Reported[]> {
  const rows = await listComplaints(looking.db, onlookerOf(looking), 'all')
  const everything = { includeEnded: true, inmateId: null }
  const loaded = await Promise.all(
    proceduresIn(looking.services).map((serviceId) => loadCases(looking, { serviceId, ...everything })),
  )
  const { results } = listsIn(looking.services).satisfaction
  const found = (await listSatisfactions(looking.db)).map((row) => ({
    ...{ eventId: row.event_id, result: row.result, complaintId: row.complaint_id },
    isAttempt: results.find(({ id }) => id === row.result)?.isAttempt ?? row.attempts !== null,
  }))
  const foundOf = Map.groupBy(found, ({ complaintId }) => complaintId)
  const factsOf = new Map(loaded.flat().map(({ row, facts }) => [row.id, facts]))
  return rows.toReversed().flatMap((row) => {
    const facts = factsOf.get(row.case_id)
    if (!facts) return []
    const receivedAt = instantSchema.parse(row.received_at)
    return [
      {
        ...{ id: row.id, caseId: row.case_id, number: row.number, channel: row.channel, service: row.service },
        ...{ reporterKind: row.reporter_kind, mode: row.mode, class: row.class, receivedAt, facts },
        satisfactions: new Map((foundOf.get(row.id) ?? []).map((one) => [one.eventId, one])),
      },
    ]
  })
}

/** @throws Failure refused (period-in-future) */
async function spanOf({ db, now }: Looking, { year, month }: ReportPeriod) {
  const { timeZone: zone } = await currentProfile(db, now)
  const today = toCalendarDate(now, zone)
  const span = reportSpan(year, month, today)
  if (span === null) throw new Failure('refused', { reason: 'period-in-future' })
  return { span, today, zone }
}

/** The numbers of a month or a year. @throws Failure refused (period-in-future) */
export async function complaintReportOf(looking: Looking, period: ReportPeriod): Promise<ComplaintReport> {
  const { span, today, zone } = await spanOf(looking, period)
  const reported = await reportedTo(looking)
  const { channels, services, satisfaction } = listsIn(looking.services)
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
  const known = { channels: idsOf(channels), services: idsOf(services), results: idsOf(satisfaction.results) }
  const figures = complaintFigures(
    reported.map((one) => complaintInSpan(one, span)),
    span,
    known,
  )
  const [first] = reported
  const thisYear = datePartsOf(today).year
  const firstYear = first ? datePartsOf(toCalendarDate(first.receivedAt, zone)).year : thisYear
  return { ...period, ...span, figures, years: reportedYears(firstYear, thisYear) }
}

/** What an address names as a number of the report. @throws Failure not-found */
export function requireCell(text: string | null): ComplaintCell | null {
  if (text === null) return null
  const cell = readCell(text)
  if (cell === null) throw new Failure('not-found')
  return cell
}

const received: ComplaintCell = { kind: 'count', count: 'received' }

/**
 * Complaints received in a month or a year, or those that another number of the report counts; each line as it stands today.
 * @throws Failure refused (period-in-future)
 */
export async function complaintRegisterOf(looking: Looking, period: ReportPeriod, only: ComplaintCell | null = null) {
  const { span, today } = await spanOf(looking, period)
  const reported = await reportedTo(looking)
  const numberOf = new Map(reported.map(({ caseId, number }) => [caseId, number]))
  const lines = reported
    .filter((one) => isCounted(complaintInSpan(one, span), only ?? received, span))
    .map((one) => lineOf(one, today, numberOf))
  return { ...period, ...span, lines }
}

function lineOf(one: Reported, today: CalendarDate, numberOf: ReadonlyMap<string, string>): ComplaintRegisterLine {
  const { facts } = one
  const { zone, calendar } = facts.settings
  const span: ReportSpan = { from: toCalendarDate(one.receivedAt, zone), to: today }
  const { id, channel, service, reporterKind, mode, receivedOn, exit, isOverdue, ...rest } = complaintInSpan(one, span)
  const into = exit?.outcome === 'merged' ? joinedTo(facts.events) : null
  return {
    ...{ id, number: one.number, receivedOn, channel, class: rest.class, service, reporterKind, mode },
    steps: facts.standard.steps.map((step) => {
      const at = stepTakenAt(step, facts)
      return { id: step.id, title: step.title, on: at === null ? null : toCalendarDate(at, zone) }
    }),
    outcome: exit?.outcome ?? null,
    outcomeOn: exit?.on ?? null,
    mergedInto: into === null ? null : (numberOf.get(into) ?? null),
    days: exit?.days ?? workingDaysBetween(receivedOn, span.to, calendar),
    isLate: exit?.isLate ?? isOverdue,
    satisfaction: rest.satisfaction,
  }
}

export const complaintReportsService: ServiceOf<typeof complaintReportsContract> = {
  monthly: (period, context) => complaintReportOf(context, period),
  register: ({ only, ...period }, context) => complaintRegisterOf(context, period, requireCell(only)),
}
