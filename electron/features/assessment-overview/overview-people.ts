import type { OverviewPerson } from '#shared/features/assessment-overview/overview-facts.ts'
import { type PlacementEvent, type PlacementEventKind, presenceOn } from '#shared/features/inmates/placement.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { Reader } from '../../database/reader.ts'
import {
  assessedElsewhereBy,
  blocksOn,
  clientsOn,
  listPeople,
  listStays,
  statusesOn,
} from './assessment-overview.repository.ts'

export interface NamedPerson extends OverviewPerson {
  readonly name: string
  readonly registerNumber: string | null
}

/** Everybody as he stood at the end of a day, and whether somebody was held here on another one. */
export async function peopleOn(db: Reader, day: CalendarDate) {
  const [people, stays, blocks, statuses, clients, elsewhere] = await Promise.all([
    listPeople(db),
    listStays(db),
    blocksOn(db, day),
    statusesOn(db, day),
    clientsOn(db, day),
    assessedElsewhereBy(db, day),
  ])
  const stayOf = Map.groupBy(
    stays.map((row) => ({ ...row, kind: row.kind as PlacementEventKind, on: row.occurred_on as CalendarDate })),
    ({ inmate_id }) => inmate_id,
  )
  const blockOf = new Map(blocks.map((row) => [row.inmate_id, row.block]))
  const statusOf = new Map(statuses.map((row) => [row.inmate_id, row.legal_status]))
  const clientIds = new Set(clients.map((row) => row.inmate_id))
  const elsewhereIds = new Set(elsewhere.map((row) => row.inmate_id))
  const wasHere = (id: string, on: CalendarDate): boolean => presenceOn(storyOf(stayOf.get(id) ?? []), on) === 'present'
  return {
    wasHere,
    people: people.map(({ id, name, sex, register_number }): NamedPerson => {
      const presence = presenceOn(storyOf(stayOf.get(id) ?? []), day)
      const isHere = presence === 'present'
      return {
        ...{ id, name, sex, registerNumber: register_number, isHere },
        block: isHere ? (blockOf.get(id) ?? null) : null,
        status: statusOf.get(id) ?? null,
        // Nobody is supervised who is dead or held elsewhere.
        isClient: presence !== 'present' && presence !== 'dead' && presence !== 'transferred' && clientIds.has(id),
        hasElsewhere: elsewhereIds.has(id),
      }
    }),
  }
}

const storyOf = (rows: readonly Pick<PlacementEvent, 'kind' | 'on'>[]): readonly PlacementEvent[] =>
  rows.map(({ kind, on }) => ({ kind, on, room: null }))
