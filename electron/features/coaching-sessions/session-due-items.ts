import { openUntil } from '#shared/features/attendance/attendance.rules.ts'
import { minuteOf, sessionTimeSchema } from '#shared/features/coaching-sessions/session-time.ts'
import type { DueItem } from '#shared/features/today/today.contract.ts'
import { addDays, type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { toLocalTime } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { QueryContext } from '../../core/context.ts'
import { attendanceSettingsOf } from '../attendance/attendance-settings.ts'
import { ofCoach } from '../coaching-programmes/coaching-turns.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { listSessions } from './coaching-sessions.repository.ts'
import { listGroupsOut, listSessionsToMark } from './session-due.repository.ts'
import { clashesFor } from './session-facts.ts'

/** So many days ahead a meeting of people who are kept apart is told. */
const clashDays = 7

/** The wall clock of the unit. */
async function clockOf(context: QueryContext) {
  const { zone, today } = await unitDay(context)
  const local = toLocalTime(context.now, zone)
  const minute = local.hour * 60 + local.minute
  const isOver = (row: { readonly held_on: string; readonly starts_at: string; readonly minutes: number }) =>
    row.held_on < today || (row.held_on === today && minuteOf(row.starts_at) + row.minutes <= minute)
  return { today, isOver }
}

type ToMark = Awaited<ReturnType<typeof listSessionsToMark>>[number]

const nameOf = ({ title, programme_name }: Pick<ToMark, 'title' | 'programme_name'>) => title ?? programme_name

/** Meetings of today and tomorrow, and those that are over and not marked, while they can still be. */
export const sessionDueItems: DueItemSource = {
  permission: 'view:coaching',
  list: async (context) => {
    const { db, actor } = context
    const mayMark = actor.permissions.has('mark:attendance')
    if (!mayMark && !actor.roles.includes('wali')) return []
    const { today, isOver } = await clockOf(context)
    const settings = await attendanceSettingsOf(context)
    const tomorrow = addDays(today, 1)
    const from = addDays(today, -settings.lockAfterDays)
    const rows = await listSessionsToMark(db, { from, until: tomorrow })
    const ahead = (row: ToMark, day: 'today' | 'tomorrow'): DueItem => ({
      ...{ id: `coaching-session-${day}:${row.id}`, kind: `coaching-session-${day}` },
      data: { name: nameOf(row), time: row.starts_at, count: row.expected },
      since: instantSchema.parse(row.recorded_at),
      ...{ dueOn: day === 'today' ? today : tomorrow, severity: 'normal' },
      ...{ ...ofCoach(mayMark), link: `/pembinaan/jadwal/${row.id}` },
    })
    return rows.flatMap((row): DueItem[] => {
      if (row.held_on === tomorrow) return [ahead(row, 'tomorrow')]
      if (!isOver(row)) return row.held_on === today ? [ahead(row, 'today')] : []
      if (!mayMark || row.unmarked === 0) return []
      const dueOn = openUntil(calendarDateSchema.parse(row.held_on), settings)
      return [
        {
          ...{ id: `coaching-unmarked:${row.id}`, kind: 'coaching-unmarked' },
          data: { name: nameOf(row), date: row.held_on, time: row.starts_at, count: row.unmarked },
          ...{ since: instantSchema.parse(row.recorded_at), dueOn },
          severity: dueOn <= tomorrow ? 'attention' : 'normal',
          ...{ ...ofCoach(true), link: `/pembinaan/kehadiran/${row.id}` },
        },
      ]
    })
  },
}

/** Groups that went out and of which nobody wrote that they are back; red once their time is over. */
export const groupDueItems: DueItemSource = {
  permission: 'view:coaching',
  list: async (context) => {
    const { isOver } = await clockOf(context)
    const isMine = context.actor.permissions.has('mark:attendance')
    return (await listGroupsOut(context.db)).flatMap((row): DueItem[] => {
      if (row.counted_out_at === null || row.counted_out === null) return []
      return [
        {
          ...{ id: `coaching-not-back:${row.id}`, kind: 'coaching-not-back' },
          data: { name: nameOf(row), date: row.held_on, time: row.starts_at, count: row.counted_out },
          since: instantSchema.parse(row.counted_out_at),
          dueOn: calendarDateSchema.parse(row.held_on),
          severity: isOver(row) ? 'late' : 'normal',
          ...{ ...ofCoach(isMine), link: `/pembinaan/jadwal/${row.id}` },
        },
      ]
    })
  },
}

/** Meetings of the coming days in which people who are kept apart would meet. */
export const keptApartDueItems: DueItemSource = {
  permission: 'manage:coaching',
  list: async (context) => {
    const { db } = context
    const { today } = await unitDay(context)
    const coming = await comingSessions(context, today)
    const clashes = await clashesFor(
      db,
      coming.map((row) => ({
        ...sessionTimeSchema.parse({ on: row.held_on, startsAt: row.starts_at, minutes: row.minutes }),
        ...{ sessionId: row.id, place: row.place, instructor: row.instructor, programmeId: row.programme_id },
      })),
    )
    return coming.flatMap((row, position): DueItem[] => {
      const found = (clashes[position] ?? []).filter(({ kind }) => kind === 'kept-apart')
      const [first] = found
      if (!first) return []
      return [
        {
          ...{ id: `coaching-kept-apart:${row.id}`, kind: 'coaching-kept-apart' },
          data: {
            ...{ name: nameOf(row), date: row.held_on, time: row.starts_at, count: found.length },
            people: first.people.map(({ name }) => name).join(' - '),
          },
          since: instantSchema.parse(row.recorded_at),
          ...{ dueOn: calendarDateSchema.parse(row.held_on), severity: 'attention' },
          ...{ ...ofCoach(true), link: `/pembinaan/jadwal/${row.id}` },
        },
      ]
    })
  },
}

/** Still to come or under way. */
async function comingSessions(context: QueryContext, today: CalendarDate) {
  const { isOver } = await clockOf(context)
  const rows = await listSessions(context.db, { from: today, until: addDays(today, clashDays), programmeId: null })
  return rows.filter((row) => row.state === 'planned' && !isOver(row))
}
