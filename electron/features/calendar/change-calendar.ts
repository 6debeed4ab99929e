import { Failure } from '#shared/contract/failure.ts'
import type { NewHoliday } from '#shared/features/calendar/calendar.contract.ts'
import type { ConfirmedMove } from '#shared/features/facility/facility.contract.ts'
import type { CommandContext } from '../../core/context.ts'
import { findActiveHoliday, insertHoliday, withdrawHoliday } from '../facility/facility.repository.ts'
import { setCalendarVersion } from '../service-cases/service-cases.repository.ts'
import { insertMove, unkeptVersions } from './calendar.repository.ts'
import { countUnder, runningCases } from './deadline-effects.ts'
import { keepCalendar, officeCalendar } from './office-calendar.ts'

export interface CalendarChange {
  readonly add: readonly NewHoliday[]
  readonly withdraw: readonly string[]
  readonly reason: string
  /** Of the deadlines that this change touches, those that a person has seen and wants moved. */
  readonly moves: readonly ConfirmedMove[]
}

/**
 * The only way to change the working calendar. What runs stays counted as before; the confirmed deadlines move, each with a line in its
 * case's history. Gives back the ids of the days that came in.
 * @throws Failure name-taken, not-found, changed-meanwhile when a confirmed move is not what the count says now
 */
export async function changeCalendar(context: CommandContext, change: CalendarChange): Promise<readonly string[]> {
  const { db, now, newId } = context
  const before = await officeCalendar(db)
  for (const version of await unkeptVersions(db)) await keepCalendar(db, before, now, version)
  for (const id of change.withdraw) if (!(await withdrawHoliday(db, id, change.reason))) throw new Failure('not-found')
  const ids: string[] = []
  for (const day of change.add) {
    if (await findActiveHoliday(db, day.date, day.kind)) throw new Failure('name-taken')
    const id = newId()
    await insertHoliday(db, { id, ...day, state: 'active', reason: null })
    ids.push(id)
  }
  await moveDeadlines(context, change.moves)
  return ids
}

async function moveDeadlines(context: CommandContext, moves: readonly ConfirmedMove[]): Promise<void> {
  const { db, now, newId, actor } = context
  const present = await officeCalendar(db)
  const wanted = new Map(moves.map((move) => [move.caseId, move]))
  for (const running of await runningCases(context)) {
    const { row } = running
    const counted = countUnder(running, present, now)
    const isMoved = counted !== null && counted.from !== counted.to
    const move = wanted.get(row.id)
    wanted.delete(row.id)
    if (move !== undefined && (!isMoved || move.from !== counted.from || move.to !== counted.to))
      throw new Failure('changed-meanwhile')
    // A date that stays where it is, or that has not been set yet, follows the calendar; one that would move asks first.
    if (isMoved && move === undefined) continue
    if (row.calendar_version !== present.version) {
      await keepCalendar(db, present, now)
      await setCalendarVersion(db, row.id, present.version)
    }
    if (!isMoved) continue
    await insertMove(db, {
      id: newId(),
      case_id: row.id,
      due_before: counted.from,
      due_after: counted.to,
      version_before: row.calendar_version,
      version_after: present.version,
      at: now,
      account_id: actor.accountId,
    })
  }
  if (wanted.size > 0) throw new Failure('changed-meanwhile')
}
