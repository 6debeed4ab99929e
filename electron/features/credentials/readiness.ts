import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { dutiesBetween, type RosterContext } from '../duty-roster/duty-week.ts'
import { currentZone } from '../facility/facility.service.ts'

/** How many days "today and the week ahead" are. */
const readinessDays = 8

/** Whether every shift of the day has who is needed, and all of them may work. */
export async function readinessOf(context: RosterContext) {
  const today = toCalendarDate(context.now, await currentZone(context.db, context.now))
  const { duties } = await dutiesBetween(context, today, readinessDays)
  const told = duties.map((duty) => {
    const able = duty.places.filter(({ absence, isGone, faults }) => absence === null && !isGone && faults.length === 0)
    return { ...duty, able: able.length }
  })
  const ofToday = told.filter(({ day }) => day === today)
  return {
    today,
    isReady: ofToday.every(({ able, missing, present }) => missing === 0 && able === present),
    duties: told,
  }
}
