import { gateFor } from '#shared/features/coaching-programmes/stage-gate.rules.ts'
import { coachingStageSchema } from '#shared/features/coaching-stages/coaching-stage.ts'
import type { DueItem } from '#shared/features/today/today.contract.ts'
import { addDays, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { QueryContext } from '../../core/context.ts'
import { listDecisions } from '../coaching-stages/coaching-stages.repository.ts'
import { standingsOf } from '../coaching-stages/stage-standing.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { listEndingSuspensions, listProgrammesEnding, listWaiting } from './coaching-due.repository.ts'
import { ofCoach, ofObservationTeam } from './coaching-turns.ts'

/** Days before and after the last day of a suspension on which it is told. */
const suspensionDays = 3

/** A programme asks for its results from so many days before its end, for so many days after it. */
const endingDays = { before: 14, after: 60 } as const

type Waiting = Awaited<ReturnType<typeof listWaiting>>[number] & {
  /** The gate stands open, and since when where it was closed as the person asked. */
  readonly open: { readonly since: string | null } | null
  /** The day of the next stage came while the gate is still closed: the team has to decide. */
  readonly reachedOn: string | null
}

async function waitingOf(context: QueryContext): Promise<readonly Waiting[]> {
  const { db } = context
  const { today } = await unitDay(context)
  const rows = await listWaiting(db)
  const ids = [...new Set(rows.map(({ inmate_id }) => inmate_id))]
  const standings = await standingsOf(db, ids)
  const granted = new Map(
    (await listDecisions(db, ids))
      .filter(({ outcome }) => outcome === 'granted')
      .map(({ inmate_id, decided_on }) => [inmate_id, decided_on]),
  )
  return rows.flatMap((row): Waiting[] => {
    const standing = standings.get(row.inmate_id)
    if (!standing) return []
    const stages = coachingStageSchema.array().parse(JSON.parse(row.stages))
    const gate = gateFor({ stages, admitsDetainees: row.admits_detainees === 1 }, standing)
    if (!gate.isOpen) {
      const isReached = gate.reason === 'stage-before' && gate.until !== null && gate.until <= today
      return [{ ...row, open: null, reachedOn: isReached ? gate.until : null }]
    }
    const changes = [granted.get(row.inmate_id), standing.hasVerdict ? row.since_register : null]
    const since = changes.find((day) => typeof day === 'string' && day > row.asked_on) ?? null
    return [{ ...row, open: { since }, reachedOn: null }]
  })
}

const waitingKinds = ['coaching-gate-reached', 'coaching-request-waiting', 'coaching-need-proposed'] as const

type WaitingKind = (typeof waitingKinds)[number]

function waitingKind({ open, asked_by }: Waiting): WaitingKind | null {
  if (open !== null && open.since !== null) return 'coaching-gate-reached'
  if (asked_by === 'assessor') return 'coaching-need-proposed'
  return open === null ? null : 'coaching-request-waiting'
}

/**
 * One line a programme: whoever waits and may take part. Those who could not when they asked are told first. What an assessor proposed is told
 * also where the person may not take part yet, because he waits for an answer.
 */
const waitingItems: DueItemSource = {
  permission: 'manage:coaching',
  list: async (context) => {
    const waiting = await waitingOf(context)
    const item = (kind: WaitingKind, rows: readonly Waiting[]): DueItem[] => {
      const [first] = rows
      if (!first) return []
      return [
        {
          ...{ id: `${kind}:${first.programme_id}`, kind },
          data: { name: first.programme_name, count: rows.length, inmateName: first.inmate_name },
          ...{ since: instantSchema.parse(first.recorded_at), dueOn: null },
          severity: kind === 'coaching-gate-reached' ? 'attention' : 'normal',
          ...{ ...ofCoach(true), link: `/pembinaan/program/${first.programme_id}?tab=tunggu` },
        },
      ]
    }
    return [...Map.groupBy(waiting, ({ programme_id }) => programme_id).values()].flatMap((rows) => {
      const kinds = Map.groupBy(rows, waitingKind)
      return waitingKinds.flatMap((kind) => item(kind, kinds.get(kind) ?? []))
    })
  },
}

/** Whoever waits for a programme, and whose day of the next stage has come: the observation team decides, the guardian officer proposes. */
const reachedItems: DueItemSource = {
  permission: 'view:coaching',
  list: async (context) => {
    const mayDecide = context.actor.permissions.has('decide:stages')
    if (!mayDecide && !context.actor.roles.includes('wali')) return []
    const reached = (await waitingOf(context)).filter(({ reachedOn }) => reachedOn !== null)
    return [...Map.groupBy(reached, ({ inmate_id }) => inmate_id).values()].flatMap((rows): DueItem[] => {
      const [first] = rows
      if (!first) return []
      return [
        {
          ...{ id: `coaching-stage-reached:${first.inmate_id}`, kind: 'coaching-stage-reached' },
          data: { inmateName: first.inmate_name, name: rows.map((row) => row.programme_name).join(', ') },
          ...{ since: instantSchema.parse(first.recorded_at), dueOn: null, severity: 'normal' },
          ...{ ...ofObservationTeam(mayDecide), link: `/pembinaan/tahap/${first.inmate_id}` },
        },
      ]
    })
  },
}

const suspensionItems: DueItemSource = {
  permission: 'view:coaching',
  list: async (context) => {
    const mayManage = context.actor.permissions.has('manage:coaching')
    if (!mayManage && !context.actor.roles.includes('wali')) return []
    const { today } = await unitDay(context)
    const rows = await listEndingSuspensions(
      context.db,
      addDays(today, -suspensionDays),
      addDays(today, suspensionDays),
    )
    return rows.map((row): DueItem => {
      const until = calendarDateSchema.parse(row.until_on)
      return {
        ...{ id: `coaching-suspension-ends:${row.id}`, kind: 'coaching-suspension-ends' },
        data: { inmateName: row.inmate_name, name: row.programme_name, date: until },
        ...{ since: instantSchema.parse(row.recorded_at), dueOn: until, severity: 'normal' },
        ...{ ...ofCoach(mayManage), link: `/pembinaan/program/${row.programme_id}?lembar=${row.member_id}` },
      }
    })
  },
}

/** Programmes that end, or have ended, and whose people have nothing to show for it. */
const endingItems: DueItemSource = {
  permission: 'manage:coaching',
  list: async (context) => {
    const { today } = await unitDay(context)
    const from = addDays(today, -endingDays.after)
    const rows = await listProgrammesEnding(context.db, from, addDays(today, endingDays.before))
    return rows.flatMap((row): DueItem[] => {
      const endsOn = calendarDateSchema.parse(row.ends_on)
      const isOverdue = row.state === 'active' && endsOn < today
      const common = { since: instantSchema.parse(row.recorded_at), dueOn: endsOn, ...ofCoach(true) }
      const left = { without: row.without_certificate, unassessed: row.without_assessment }
      return [
        ...(left.without + left.unassessed > 0
          ? [
              {
                ...{ ...common, id: `coaching-results-missing:${row.id}`, kind: 'coaching-results-missing' as const },
                data: { name: row.name, date: endsOn, certificates: left.without, assessments: left.unassessed },
                severity: endsOn < today ? ('attention' as const) : ('normal' as const),
                link: `/pembinaan/hasil?program=${row.id}`,
              },
            ]
          : []),
        ...(isOverdue
          ? [
              {
                ...{ ...common, id: `coaching-programme-over:${row.id}`, kind: 'coaching-programme-over' as const },
                data: { name: row.name, date: endsOn },
                ...{ severity: 'attention' as const, link: `/pembinaan/program/${row.id}?lembar=akhiri` },
              },
            ]
          : []),
      ]
    })
  },
}

/** What waits in the programmes: people, suspensions, results. */
export const programmeDueItems: readonly DueItemSource[] = [waitingItems, reachedItems, suspensionItems, endingItems]
