import type { PersonNeed } from '#shared/features/assessment-needs/assessment-needs.contract.ts'
import { gateFor } from '#shared/features/coaching-programmes/stage-gate.rules.ts'
import { coachingStageSchema } from '#shared/features/coaching-stages/coaching-stage.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import { listProgrammes, type ProgrammeRow } from '../coaching-programmes/coaching-programmes.repository.ts'
import type { StageStanding } from '../coaching-stages/stage-standing.ts'
import { dateOf } from '../inmates/inmate-rows.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { listServedNeeds } from './assessment-needs.repository.ts'

/** Programmes that run or will run, by the need they serve. One whose last day has passed takes nobody any more. */
export async function servingProgrammes(
  context: QueryContext | CommandContext,
): Promise<ReadonlyMap<string, readonly ProgrammeRow[]>> {
  const { today } = await unitDay(context)
  const open = (await listProgrammes(context.db, ['active'])).filter(
    ({ ends_on }) => ends_on === null || ends_on >= today,
  )
  const served = Map.groupBy(await listServedNeeds(context.db), ({ need }) => need)
  return new Map(
    [...served].map(([need, rows]) => {
      const ids = new Set(rows.map(({ programme_id }) => programme_id))
      return [need, open.filter(({ id }) => ids.has(id))] as const
    }),
  )
}

export const placesLeft = ({ capacity, accepted }: ProgrammeRow): number | null =>
  capacity === null ? null : Math.max(0, capacity - (accepted ?? 0))

/** One that somebody could be proposed for, and whether it would admit him today. */
export const presentCandidate = (row: ProgrammeRow, standing: StageStanding): PersonNeed['candidates'][number] => ({
  ...{ programmeId: row.id, name: row.name, beginsOn: row.begins_on as CalendarDate, endsOn: dateOf(row.ends_on) },
  placesLeft: placesLeft(row),
  gate: gateFor(
    { stages: coachingStageSchema.array().parse(JSON.parse(row.stages)), admitsDetainees: row.admits_detainees === 1 },
    standing,
  ),
})
