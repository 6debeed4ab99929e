import { addDays } from '#shared/time/calendar-date.ts'
import { startOfDay, toCalendarDate } from '#shared/time/facility-zone.ts'
import { currentProfile } from '../facility/facility.service.ts'
import type { InmateEventListener } from '../inmates/inmate-events.ts'
import { arrivalSettingsOf } from './arrival-facts.ts'
import { findArrivalOfEvent, insertArrival, voidArrival } from './arrivals.repository.ts'
import { voidMinutesVisit } from './minutes-visit.ts'

/** Days between coming and its entry beyond which an entry copies an old register rather than tells of somebody who came. */
const oldestEntryDays = 14

/** Opens a row for whoever comes or comes back, and takes it back with the event. */
export const openArrival: InmateEventListener = async (context, event) => {
  const { db, now, newId } = context
  if (event.kind !== 'arrival' && event.kind !== 'return') return
  if (event.voidedReason !== null) {
    const row = await findArrivalOfEvent(db, event.id)
    if (!row) return
    await voidArrival(db, row.id)
    await voidMinutesVisit(context, row, event.voidedReason)
    return
  }
  const { timeZone } = await currentProfile(db, now)
  const { startsOn } = await arrivalSettingsOf(db)
  const today = toCalendarDate(now, timeZone)
  if (event.on < (startsOn ?? addDays(today, -oldestEntryDays))) return
  const isToday = event.on === today
  await insertArrival(db, {
    id: newId(),
    inmate_id: event.inmateId,
    event_id: event.id,
    came_on: event.on,
    arrived_at: event.at ?? (isToday ? now : startOfDay(event.on, timeZone)),
    time_known: event.at === null ? 0 : 1,
    state: 'open',
    opened_at: now,
  })
}
