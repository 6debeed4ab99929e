import type { DueItem } from '#shared/features/today/today.contract.ts'
import { calendarDateSchema, daysBetween } from '#shared/time/calendar-date.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { listWorkers } from '../workers/workers.repository.ts'
import { listLicences, listReminders } from './credentials.repository.ts'
import { renewedIds } from './present-credentials.ts'

/** Under this many days it is pressing. */
const pressingDays = 30

/**
 * Licences that end soon, once for each number of days until somebody has noted it, and those that are over, until they are renewed.
 * The staff office and the head are told of everybody, everybody else of himself.
 */
export const credentialDueItems: DueItemSource = {
  permission: 'view:workers',
  list: async (context) => {
    const { db, actor } = context
    const { today, zone } = await unitDay(context)
    const seesAll = actor.permissions.has('view:licences')
    const workers = (await listWorkers(db, '', false)).filter(
      ({ account_id }) => seesAll || account_id === actor.accountId,
    )
    const licences = await listLicences(db, null)
    const renewed = renewedIds(licences, zone)
    const reminders = (await listReminders(db)).filter(({ noted_at }) => noted_at === null)
    return workers.flatMap((worker): readonly DueItem[] =>
      licences
        .filter(({ id, worker_id, state }) => worker_id === worker.id && state === 'active' && !renewed.has(id))
        .flatMap((licence): readonly DueItem[] => {
          if (licence.valid_until === null) return []
          const until = calendarDateSchema.parse(licence.valid_until)
          const left = daysBetween(today, until)
          const reminder = reminders.find(({ licence_id }) => licence_id === licence.id)
          if (left >= 0 && !reminder) return []
          const kind = left < 0 ? 'licence-expired' : 'licence-ending'
          return [
            {
              ...{ id: `${kind}-${licence.id}`, kind },
              data: { name: worker.name, template: licence.kind.toUpperCase(), count: Math.abs(left), date: until },
              since: instantSchema.parse(reminder?.fired_at ?? licence.recorded_at),
              ...{ dueOn: until, workingDaysLeft: null, roles: ['kepegawaian'] },
              isMine: actor.roles.includes('kepegawaian') || worker.account_id === actor.accountId,
              severity: left < 0 ? 'late' : left <= pressingDays ? 'attention' : 'normal',
              link: seesAll ? `/kepegawaian/izin/${worker.id}` : '/kepegawaian/izin-saya',
            },
          ]
        }),
    )
  },
}
