import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { holdingFacts } from '#shared/features/service-cases/case-conditions.rules.ts'
import type { CaseEvent, CaseFacts, PaperFact, SessionFact } from '#shared/features/service-cases/case-facts.ts'
import { preparerIdsOf } from '#shared/features/service-cases/case-preparers.rules.ts'
import { type TermChange, withTerms } from '#shared/features/service-cases/service-terms.rules.ts'
import type { Role } from '#shared/people/roles.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { WorkingCalendar } from '#shared/time/working-days.ts'
import type { CoreServices } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { type MoveRow, movesOf } from '../calendar/calendar.repository.ts'
import { calendarsOf, officeCalendar } from '../calendar/office-calendar.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { type CoordinationRow, coordinationsOf } from './case-outcomes.repository.ts'
import {
  type CaseFileRow,
  type CaseRow,
  type EventRow,
  eventsOf,
  filesOf,
  findCase,
  heldRoles,
  listCases,
  type PaperRow,
  papersOf,
  type SessionRow,
  sessionsOf,
} from './service-cases.repository.ts'
import { standardOfVersion } from './service-standards.ts'
import { termChangesOf } from './service-terms.ts'

/** One case as the database knows it and as the rules see it. */
export interface LoadedCase {
  readonly row: CaseRow
  readonly facts: CaseFacts
  readonly papers: readonly PaperRow[]
  readonly sessions: readonly SessionRow[]
  readonly files: readonly CaseFileRow[]
  readonly events: readonly EventRow[]
  readonly coordinations: readonly CoordinationRow[]
  /** When a change of the calendar moved its due date. */
  readonly moves: readonly MoveRow[]
  /** Of the calendar as it is now; the case may still be counted with an older one. */
  readonly presentCalendarVersion: string
}

/** A case of a service that is only ever about an inmate. */
export interface InmateCase extends LoadedCase {
  readonly row: CaseRow & { readonly inmate_id: string; readonly inmate_name: string }
}

/** A case without an inmate in such a service is a fault of ours. */
export function inmateCaseOf(loaded: LoadedCase): InmateCase {
  const { inmate_id, inmate_name } = loaded.row
  if (inmate_id === null || inmate_name === null) throw new Error(`case ${loaded.row.id} is about no inmate`)
  return { ...loaded, row: { ...loaded.row, inmate_id, inmate_name } }
}

/** What loading needs of any handler's context. */
export interface LoadContext {
  readonly db: Reader
  readonly services: CoreServices
  readonly now: Instant
}

/** What all cases of one call share. */
interface Surroundings {
  readonly zone: FacilityZone
  readonly calendarOf: (version: string) => WorkingCalendar
  readonly roles: ReadonlySet<Role>
  /** What the office counts otherwise than the file, by service. */
  readonly changesOf: ReadonlyMap<string, readonly TermChange[]>
}

const answersSchema = z.record(z.string(), z.boolean())

/** What was answered when the case was opened, by fact. */
export function factAnswersOf(row: Pick<CaseRow, 'fact_answers'>): Readonly<Record<string, boolean>> {
  return answersSchema.parse(JSON.parse(row.fact_answers))
}

/** The person whose data the case holds, as the reading log names one; none for a case that is not about an inmate. */
export function inmatesOf(row: Pick<CaseRow, 'inmate_id'>): readonly string[] {
  return row.inmate_id === null ? [] : [row.inmate_id]
}

export function paperFact(row: PaperRow): PaperFact {
  return {
    id: row.id,
    requirementId: row.requirement_id,
    state: row.state === 'issued' && row.was_printed ? 'printed' : row.state,
    attachedAt: row.attached_at === null ? null : instantSchema.parse(row.attached_at),
    voided: row.voided_at !== null,
    withdrawn: row.withdrawn === 1,
    outsideSigner:
      row.outside_name === null || row.outside_date === null
        ? null
        : {
            name: row.outside_name,
            sip: row.outside_sip ?? '',
            institution: row.outside_institution ?? '',
            date: calendarDateSchema.parse(row.outside_date),
          },
  }
}

function eventFact(row: EventRow): CaseEvent {
  return {
    id: row.id,
    kind: row.kind,
    step: row.step,
    at: instantSchema.parse(row.at),
    accountId: row.account_id,
    reason: row.reason,
    requirementId: row.requirement_id,
    paperId: row.paper_id,
    note: row.note,
    linkedCaseId: row.linked_case_id,
    choice: row.choice,
    amount: row.amount,
    undoes: row.undoes,
    leadsTo: row.leads_to,
  }
}

/** Only a session that agreed carries a case on; one that put it off or refused stays in the history and another may follow. */
function sessionFact(sessions: readonly SessionRow[], files: readonly CaseFileRow[]): SessionFact | null {
  const agreed = sessions.findLast((session) => session.decision === 'approved')
  if (!agreed?.held_on) return null
  return {
    heldOn: calendarDateSchema.parse(agreed.held_on),
    minutesSigned: files.some((file) => file.session_id === agreed.id),
  }
}

function factsOf(
  row: CaseRow,
  resourcesFolder: string,
  parts: Pick<LoadedCase, 'papers' | 'sessions' | 'files' | 'events'>,
  surroundings: Surroundings,
): CaseFacts {
  const events = parts.events.map(eventFact)
  const approval = events.findLast(
    ({ kind, leadsTo }) => kind === 'approved' || kind === 'returned' || leadsTo === 'preparing',
  )
  const opened = { at: instantSchema.parse(row.opened_at), zone: surroundings.zone }
  const changes = surroundings.changesOf.get(row.service_id) ?? []
  const standard = withTerms(standardOfVersion(resourcesFolder, row.service_id, row.service_version), changes, opened)
  return {
    standard,
    startedAt: opened.at,
    preparerIds: preparerIdsOf(
      parts.events.map((event) => ({
        kind: event.kind,
        accountId: event.account_id,
        requirementId: event.requirement_id,
        to: event.letter_to,
      })),
      standard,
    ),
    conditions: holdingFacts(standard, factAnswersOf(row), surroundings.roles),
    papers: parts.papers.map(paperFact),
    session: sessionFact(parts.sessions, parts.files),
    emergency: row.emergency_reason === null ? null : { reason: row.emergency_reason },
    approval:
      approval?.kind === 'approved' ? { at: approval.at, accountId: approval.accountId, decision: 'approved' } : null,
    events,
    settings: {
      clockId: row.clock_id,
      clockStart: row.clock_start,
      calendar: surroundings.calendarOf(row.calendar_version),
      zone: surroundings.zone,
    },
  }
}

async function withFacts(context: LoadContext, rows: readonly CaseRow[]): Promise<readonly LoadedCase[]> {
  if (rows.length === 0) return []
  const { db, services, now } = context
  const ids = rows.map((row) => row.id)
  const [papers, sessions, files, events, coordinations, moves, profile, calendar, roles] = await Promise.all([
    papersOf(db, ids),
    sessionsOf(db, ids),
    filesOf(db, ids),
    eventsOf(db, ids),
    coordinationsOf(db, ids),
    movesOf(db, ids),
    currentProfile(db, now),
    officeCalendar(db),
    heldRoles(db),
  ])
  const byCase = {
    papers: Map.groupBy(papers, (part) => part.case_id),
    sessions: Map.groupBy(sessions, (part) => part.case_id),
    files: Map.groupBy(files, (part) => part.case_id),
    events: Map.groupBy(events, (part) => part.case_id),
    coordinations: Map.groupBy(coordinations, (part) => part.case_id),
    moves: Map.groupBy(moves, (part) => part.case_id),
  }
  const versions = rows.map((row) => row.calendar_version)
  const calendarOf = await calendarsOf(db, versions, calendar)
  const changesOf = new Map<string, readonly TermChange[]>()
  for (const serviceId of new Set(rows.map((row) => row.service_id)))
    changesOf.set(serviceId, (await termChangesOf(db, serviceId)).changes)
  const surroundings = { zone: profile.timeZone, calendarOf, roles, changesOf }
  return rows.map((row) => {
    const parts = {
      papers: byCase.papers.get(row.id) ?? [],
      sessions: byCase.sessions.get(row.id) ?? [],
      files: byCase.files.get(row.id) ?? [],
      events: byCase.events.get(row.id) ?? [],
      coordinations: byCase.coordinations.get(row.id) ?? [],
      moves: byCase.moves.get(row.id) ?? [],
      presentCalendarVersion: calendar.version,
    }
    return { row, ...parts, facts: factsOf(row, services.resourcesFolder, parts, surroundings) }
  })
}

/** @throws Failure not-found */
export async function loadCase(context: LoadContext, serviceId: string, id: string): Promise<LoadedCase> {
  const row = await findCase(context.db, serviceId, id)
  const [loaded] = row ? await withFacts(context, [row]) : []
  if (!loaded) throw new Failure('not-found')
  return loaded
}

export async function loadCases(
  context: LoadContext,
  filter: { readonly serviceId: string | null; readonly includeEnded: boolean; readonly inmateId: string | null },
): Promise<readonly LoadedCase[]> {
  return withFacts(context, await listCases(context.db, filter))
}
