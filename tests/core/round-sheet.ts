import { type RoundRow, roundRowsAtOnce } from '#shared/features/health-cards/monthly-round.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { Client } from '#tests/harness/client.ts'

/** Everything that the screen would show of a block (null: of everybody), asked for as the screen does. */
export async function roundSheet(
  { monthlyRound }: Client,
  block: string | null,
  on: CalendarDate | null = null,
): Promise<RoundRow[]> {
  const ids = (await monthlyRound.people({ on, block })).people.map(({ inmateId }) => inmateId)
  const rows: RoundRow[] = []
  for (let from = 0; from < ids.length; from += roundRowsAtOnce)
    rows.push(...(await monthlyRound.rows({ on, inmateIds: ids.slice(from, from + roundRowsAtOnce) })).rows)
  return rows
}
