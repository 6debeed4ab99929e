import type { WorklistItem } from '#shared/features/assessment-worklist/assessment-worklist.contract.ts'
import { dueOf } from '#shared/features/assessment-worklist/worklist.rules.ts'
import type { LegalStatus } from '#shared/features/inmates/legal-status.rules.ts'
import { deadline } from '#shared/features/service-cases/case-deadline.rules.ts'
import { addDays, type CalendarDate, calendarDateSchema, daysBetween } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { loadAssessmentCases } from '../assessments/assessment-facts.ts'
import { listAssessments } from '../assessments/assessments.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import type { InmateCase, LoadContext } from '../service-cases/load-case.ts'
import { listAssessors } from './assessment-worklist.repository.ts'
import { listDuePeople } from './due-people.repository.ts'
import { worklistSettingsOf } from './worklist-settings.ts'

const convicted: readonly LegalStatus[] = ['narapidana', 'anak-binaan']
const detained: readonly LegalStatus[] = ['tahanan', 'anak']

export interface Worklist {
  readonly today: CalendarDate
  /** Everybody who is to be assessed one day, however far ahead; late ones first. */
  readonly items: readonly WorklistItem[]
  readonly assessors: readonly {
    readonly id: string
    readonly name: string
    readonly absentUntil: CalendarDate | null
  }[]
  /** The last day that the list shows. */
  readonly until: CalendarDate
}

interface Running {
  readonly loaded: InmateCase
  readonly assessorId: string
  readonly assessorName: string
}

async function runningBy(context: LoadContext, inmateId: string | null): Promise<ReadonlyMap<string, Running>> {
  const cases = await loadAssessmentCases(context, { includeEnded: false, inmateId })
  if (cases.length === 0) return new Map()
  const own = new Map((await listAssessments(context.db)).map((row) => [row.id, row]))
  return new Map(
    cases.flatMap((loaded) => {
      const row = own.get(loaded.row.id)
      const held = { loaded, assessorId: row?.assessor_id ?? '', assessorName: row?.assessor_name ?? '' }
      return row ? [[loaded.row.inmate_id, held] as const] : []
    }),
  )
}

/** Of everybody, or of one person. */
export async function worklistOf(context: LoadContext, inmateId: string | null = null): Promise<Worklist> {
  const { db, now } = context
  const { today, zone } = await unitDay(context)
  const settings = await worklistSettingsOf(context)
  const statuses = settings.includeDetainees ? [...convicted, ...detained] : convicted
  const people = await listDuePeople(db, { statuses, inmateId })
  const running = await runningBy(context, inmateId)
  const assessors = (await listAssessors(db, today)).map(({ id, name, absent_until }) => ({
    ...{ id, name, absentUntil: calendarDateSchema.nullable().parse(absent_until) },
  }))
  const away = new Set(assessors.filter(({ absentUntil }) => absentUntil !== null).map(({ id }) => id))
  const present = new Set(assessors.map(({ id }) => id))
  const dayOf = (at: string | null) => (at === null ? null : toCalendarDate(instantSchema.parse(at), zone))
  const items = people.map((row): WorklistItem => {
    const held = running.get(row.inmate_id)
    const clock = held ? deadline(held.loaded.facts, now) : null
    const assessedOn = dayOf(row.frozen_at)
    const next = dueOf(
      {
        ...{ since: row.since as CalendarDate, assessedOn },
        learntOn: row.learnt_on as CalendarDate | null,
      },
      settings,
    )
    const isCounting = clock?.started === true && clock.endedOn === null
    const due = clock === null ? next.on : isCounting ? clock.due : null
    const assessorId = held?.assessorId ?? row.assessor_id
    return {
      ...{ inmateId: row.inmate_id, name: row.name, registerNumber: row.register_number },
      ...{ legalStatus: row.legal_status, block: row.block, room: row.room, office: row.office },
      ...{ reason: held ? 'running' : next.reason, due, assessedOn },
      countedFrom: clock === null ? next.from : clock.started ? clock.startedOn : null,
      daysLeft: due === null ? null : daysBetween(today, due),
      isLate: isCounting ? clock.late : due !== null && due < today,
      assessorId,
      assessorName: held?.assessorName ?? row.assessor_name,
      // Whoever is no assessor any more does not come back either.
      isAssessorAbsent: assessorId !== null && (away.has(assessorId) || !present.has(assessorId)),
      assessment: held
        ? {
            ...{ id: held.loaded.row.id, number: held.loaded.row.number },
            isPaused: isCounting && clock.pausedBecause !== null,
          }
        : null,
      notices: row.notices,
    }
  })
  const ordered = items.toSorted((one, other) => (one.due ?? '9999').localeCompare(other.due ?? '9999'))
  return { today, items: ordered, assessors, until: addDays(today, settings.aheadDays) }
}

/** What the list shows: all that runs, and what falls due so soon. */
export const shownOf = ({ items, until }: Worklist): WorklistItem[] =>
  items.filter(({ assessment, due }) => assessment !== null || (due !== null && due <= until))
