import { Failure } from '#shared/contract/failure.ts'
import {
  type BoxOpening,
  type BoxSettings,
  boxFactsSchema,
  boxSettingsSchema,
  type ComplaintBox,
  type ComplaintBoxRefusal,
} from '#shared/features/complaint-boxes/complaint-boxes.contract.ts'
import { boxSettingsKey } from '#shared/features/complaint-boxes/complaint-boxes.history.ts'
import { nextOpeningOf, papersLeft } from '#shared/features/complaint-boxes/complaint-boxes.rules.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { CoreServices } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { listBoxes, type OpeningRow } from './complaint-boxes.repository.ts'

interface Looking {
  readonly db: Reader
  readonly services: CoreServices
  readonly now: Instant
}

export const refuse = (reason: ComplaintBoxRefusal): Failure => new Failure('refused', { reason })

/** As the office has set it, else the usual one. */
export async function boxSettingsOf({ db, services }: Pick<Looking, 'db' | 'services'>): Promise<BoxSettings> {
  const known = await readSetting<unknown>(db, boxSettingsKey)
  if (known !== undefined) return boxSettingsSchema.parse(known)
  return readResource(services.resourcesFolder, 'reference-data/complaint-boxes.json', boxFactsSchema).usualSettings
}

/** Boxes with the day by which each is to be opened. */
export async function boxesOf(looking: Looking): Promise<ComplaintBox[]> {
  const { db, now } = looking
  const { timeZone } = await currentProfile(db, now)
  const { daysBetween } = await boxSettingsOf(looking)
  const today = toCalendarDate(now, timeZone)
  return (await listBoxes(db)).map((row) => {
    const since = toCalendarDate(instantSchema.parse(row.last_opened_at ?? row.created_at), timeZone)
    const nextBy = row.state === 'active' ? nextOpeningOf(since, daysBetween) : null
    return {
      ...{ id: row.id, name: row.name, place: row.place, state: row.state, withdrawReason: row.withdraw_reason },
      lastOpenedAt: instantSchema.nullable().parse(row.last_opened_at),
      ...{ nextBy, isLate: nextBy !== null && nextBy < today, revision: row.revision },
    }
  })
}

export function toOpening(row: OpeningRow): BoxOpening {
  const { papers, set_aside: setAside, voided_at: voidedAt } = row
  const recorded = row.recorded ?? 0
  return {
    id: row.id,
    box: { id: row.box_id, name: row.box_name, place: row.box_place },
    openedAt: instantSchema.parse(row.opened_at),
    officer: row.officer_name,
    second:
      row.second_account_id === null
        ? { name: row.second_name ?? '', post: row.second_post }
        : { name: row.second_full_name ?? '', post: row.second_position },
    ...{ papers, recorded, setAside, setAsideNote: row.set_aside_note },
    left: voidedAt === null ? papersLeft({ papers, recorded, setAside }) : 0,
    note: row.note,
    recordedAt: instantSchema.parse(row.recorded_at),
    voided:
      voidedAt === null
        ? null
        : { at: instantSchema.parse(voidedAt), by: row.voider_name ?? '', reason: row.void_reason ?? '' },
    revision: row.revision,
  }
}
