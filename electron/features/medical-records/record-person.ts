import { Failure } from '#shared/contract/failure.ts'
import { presenceOn } from '#shared/features/inmates/placement.rules.ts'
import { addDays, ageInYears, type CalendarDate } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { Actor, CommandContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { listEvents } from '../inmates/inmate-events.repository.ts'
import { findMergeOf } from '../inmates/inmate-merges.repository.ts'
import { dateOf } from '../inmates/inmate-rows.ts'
import { storyOf, unitDay } from '../inmates/inmate-story.ts'
import { findInmate } from '../inmates/inmates.repository.ts'
import type { Sight } from './encounters.repository.ts'
import { refuse } from './refuse.ts'

export const sightOf = ({ permissions }: Pick<Actor, 'permissions'>): Sight => ({
  confidential: permissions.has('view:confidential-health'),
})

/** @throws Failure not-found */
export async function requirePerson(db: Reader, id: string) {
  const person = await findInmate(db, id)
  if (!person) throw new Failure('not-found')
  return person
}

/** Somebody whose record may be written into. @throws Failure not-found, refused (merged-away) */
export async function requireRecordOf(context: CommandContext, id: string) {
  const person = await requirePerson(context.db, id)
  if (await findMergeOf(context.db, id)) throw refuse('merged-away')
  return person
}

/**
 * The person as somebody who was here to be cared for. The day of coming, of leaving and of death counts.
 * @throws Failure not-found, refused (merged-away, person-dead, person-released, person-not-here)
 */
export async function requireCaredFor(context: CommandContext, id: string, caredAt: Instant) {
  const person = await requireRecordOf(context, id)
  const { zone } = await unitDay(context)
  const day = toCalendarDate(caredAt, zone)
  const story = storyOf(await listEvents(context.db, id))
  const came = story.some(({ kind, on }) => on === day && (kind === 'arrival' || kind === 'return'))
  const wasHere = came || [day, addDays(day, -1)].some((one) => presenceOn(story, one) === 'present')
  if (!wasHere) {
    const presence = presenceOn(story, day)
    if (presence === 'dead') throw refuse('person-dead')
    throw refuse(presence === 'released' || presence === 'transferred' ? 'person-released' : 'person-not-here')
  }
  return person
}

/** Completed years on a day; null where the birth date is not known. */
export function ageOn(person: { readonly birth_date: string | null }, day: CalendarDate): number | null {
  const birthDate = dateOf(person.birth_date)
  return birthDate === null ? null : ageInYears(birthDate, day)
}
