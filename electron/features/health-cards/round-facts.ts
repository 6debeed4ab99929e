import type { z } from 'zod'
import { monthlyRoundSettingsKey } from '#shared/features/health-cards/health-cards.history.ts'
import {
  countingKinds,
  type MonthlyRoundSettings,
  monthlyRoundSettingsSchema,
  roundPeriod,
  usualMonthlyRound,
} from '#shared/features/health-cards/monthly-round.rules.ts'
import type { observationSchema } from '#shared/features/medical-records/encounter.ts'
import { addDays, type CalendarDate } from '#shared/time/calendar-date.ts'
import { startOfDay } from '#shared/time/facility-zone.ts'
import type { QueryContext } from '../../core/context.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { sightOf } from '../medical-records/record-person.ts'
import { listChecks, listObservationsOf, type PresentRow } from './monthly-round.repository.ts'

export async function roundSettingsOf(db: Reader): Promise<MonthlyRoundSettings> {
  const kept = monthlyRoundSettingsSchema.safeParse(await readSetting<unknown>(db, monthlyRoundSettingsKey))
  return kept.success ? kept.data : usualMonthlyRound
}

type Looking = Pick<QueryContext, 'now' | 'actor'> & { readonly db: Reader }

/** The days that a round looks at; `on` null is today. */
export async function periodOf(context: Looking, on: CalendarDate | null) {
  const { zone, today } = await unitDay(context)
  const settings = await roundSettingsOf(context.db)
  const day = on ?? today
  return { on: day, today, zone, settings, ...roundPeriod(day, settings) }
}

/** The day of a round that is over; null today, whose rooms are those that hold now. */
export const earlierDay = ({ on, today }: Pick<RoundPeriod, 'on' | 'today'>): CalendarDate | null =>
  on < today ? on : null

export type RoundPeriod = Awaited<ReturnType<typeof periodOf>>

/** For everybody examined in the period, or for some people: the round's own visit, else the newest one. */
export async function checksIn(
  { db, actor }: Looking,
  { first, last, zone, settings }: RoundPeriod,
  inmateIds: readonly string[] | null = null,
) {
  const filter = {
    inmateId: null,
    kinds: countingKinds(settings),
    from: startOfDay(first, zone),
    before: startOfDay(addDays(last, 1), zone),
    carerId: null,
  }
  const rows = await listChecks(db, sightOf(actor), filter, inmateIds)
  const ownLast = rows.toSorted((left, right) => Number(left.kind === 'monthly') - Number(right.kind === 'monthly'))
  return new Map(ownLast.map((row) => [row.inmate_id, row]))
}

const collator = new Intl.Collator('id', { numeric: true })

/** Room by room as one walks: 2 comes before 10. People of a room keep the order of their names. */
export const byRoom = (left: PresentRow, right: PresentRow): number =>
  collator.compare(left.block ?? '', right.block ?? '') || collator.compare(left.room ?? '', right.room ?? '')

type Observation = z.infer<typeof observationSchema>

export async function observationsOf(
  db: Reader,
  encounterIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Observation[]>> {
  const rows = await listObservationsOf(db, encounterIds)
  const found = new Map<string, Observation[]>()
  for (const row of rows) {
    const { sign, kind, value, loinc, unit, interpretation } = row
    const observation = { sign, kind, value, loinc, unit, interpretation, isDerived: row.is_derived === 1 }
    found.set(row.encounter_id, [...(found.get(row.encounter_id) ?? []), observation])
  }
  return found
}
