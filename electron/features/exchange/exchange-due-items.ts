import type { DueItem } from '#shared/features/today/today.contract.ts'
import { endOfDay, toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { workingDayDeadline, workingDaysBetween } from '#shared/time/working-days.ts'
import type { QueryContext } from '../../core/context.ts'
import { officeCalendar } from '../calendar/office-calendar.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { loadRecommendation } from '../medical-recommendations/load-recommendation.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { answerMappingOf } from './answer-mappings.ts'
import { standingsOf } from './answer-signer.ts'
import { listBundles } from './exchange.repository.ts'
import { type IncomingFileRow, listWaitingFiles, waitingAnswersByFile } from './incoming.repository.ts'
import { planIncoming } from './plan-incoming.ts'
import { presentRow } from './present-bundle.ts'

/**
 * Answers that wait: for whoever may take them in, or first for the telephone call about their signer. Those that do not fit yet keep
 * quiet.
 */
export const answerDueItems: DueItemSource = {
  permission: 'view:outgoing',
  list: async (context) => {
    const { db, now } = context
    const { timeZone } = await currentProfile(db, now)
    const files = await listWaitingFiles(db)
    const standing = await standingsOf(db, files, timeZone)
    const answers = await waitingAnswersByFile(db)
    const items: DueItem[] = []
    for (const [caseId, ofCase] of Map.groupBy(files, (file) => file.case_id)) {
      const loaded = await loadRecommendation(context, caseId)
      for (const file of ofCase) {
        const plans = planIncoming(context, file, answers.get(file.id) ?? [], loaded)
        const count = [...plans.values()].filter(({ fits }) => fits).length
        const item = count === 0 ? null : answerItem(file, count, standing(file) === 'confirmed', context)
        if (item !== null) items.push(item)
      }
    }
    return items
  },
}

/** Null when its next step is somebody else's. */
function answerItem(
  file: IncomingFileRow,
  count: number,
  isBelieved: boolean,
  { actor }: Pick<QueryContext, 'actor'>,
): DueItem | null {
  const kind = isBelieved ? 'answer-waiting' : 'answer-signer-unconfirmed'
  if (isBelieved && !actor.permissions.has('seal:bundles')) return null
  return {
    id: `${kind}:${file.id}`,
    dueOn: null,
    workingDaysLeft: null,
    roles: isBelieved ? [] : ['kepala'],
    isMine: isBelieved || actor.permissions.has('manage:partner-keys'),
    kind,
    data: { number: file.case_number, name: file.sender_name, count },
    since: instantSchema.parse(file.received_at),
    severity: 'attention',
    link: `/kirim-terima/berkas-masuk/${file.id}`,
  }
}

/** Files that were handed over, and nobody has said yet that he has them. */
export const acknowledgementDueItems: DueItemSource = {
  permission: 'seal:bundles',
  list: async ({ db, services, now }) => {
    const { timeZone } = await currentProfile(db, now)
    const today = toCalendarDate(now, timeZone)
    const calendar = await officeCalendar(db)
    const rows = (await listBundles(db, { caseId: null, made: null })).map((row) => presentRow(row, timeZone))
    return rows.flatMap((row): DueItem[] => {
      const days = answerMappingOf(services, row.serviceId)?.acknowledgementDays
      if (days === undefined || row.state !== 'handed-over' || row.handedOverOn === null) return []
      const { due } = workingDayDeadline(row.handedOverOn, days, calendar)
      if (today <= due) return []
      return [
        {
          roles: [],
          isMine: true,
          id: `bundle-unacknowledged:${row.id}`,
          kind: 'bundle-unacknowledged',
          data: { number: row.name, name: row.handedOverTo ?? '' },
          since: endOfDay(row.handedOverOn, timeZone),
          dueOn: due,
          workingDaysLeft: workingDaysBetween(today, due, calendar),
          severity: 'attention',
          link: `/kirim-terima/berkas-keluar/${row.id}`,
        },
      ]
    })
  },
}
