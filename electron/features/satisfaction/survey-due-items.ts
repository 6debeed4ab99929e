import { surveyOwed } from '#shared/features/satisfaction/survey-reminder.rules.ts'
import { calendarDateSchema, datePartsOf } from '#shared/time/calendar-date.ts'
import { firstProfile } from '../facility/facility.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { hasFormIn } from './surveys.repository.ts'

/** The survey of the year, where nobody has been asked yet. */
export const surveyDueItems: DueItemSource = {
  permission: 'manage:surveys',
  list: async (context) => {
    const { db, now } = context
    const { today } = await unitDay(context)
    const { year } = datePartsOf(today)
    const owed = surveyOwed({
      today,
      thisYear: await hasFormIn(db, year),
      lastYear: await hasFormIn(db, year - 1),
      since: calendarDateSchema.parse((await firstProfile(db)).valid_from),
    })
    if (owed === null) return []
    const { by, isLate } = owed
    return [
      {
        ...{
          id: `survey-owed:${by}`,
          kind: 'survey-owed',
          data: { year: datePartsOf(by).year },
          since: now,
          dueOn: by,
        },
        ...{ workingDaysLeft: null, roles: ['petugas-aduan'], isMine: true, severity: isLate ? 'late' : 'normal' },
        link: '/survei-kepuasan',
      },
    ]
  },
}
