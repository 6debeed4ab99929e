import { overdueAt } from '#shared/features/referrals/referral.rules.ts'
import type { DueItem } from '#shared/features/today/today.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { sightOf } from '../medical-records/record-person.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { eventsOf, factsOf } from './present-referral.ts'
import { everyReferral, waitsForHead } from './referral-permits.service.ts'
import { referralSettingsOf } from './referral-settings.service.ts'
import { listReferrals, type ReferralRow } from './referrals.repository.ts'

const kinds = {
  leaving: 'referral-not-left',
  family: 'referral-family-not-told',
  return: 'referral-not-back',
  result: 'referral-result-missing',
} as const

const underway = ['waiting-permission', 'permitted', 'left', 'arrived', 'returned', 'completed'] as const
const nothingFiltered = { inmateId: null, states: [], path: null }

const dataOf = ({ number, inmate_name }: ReferralRow) => ({ number, inmateName: inmate_name })

/** What the clinic should look after: whoever has not left, is not back, or came back without an answer. */
export const referralDueItems: DueItemSource = {
  permission: 'enter:health',
  list: async (context) => {
    const { db, actor, now } = context
    const { zone } = await unitDay(context)
    const limits = await referralSettingsOf(context)
    const rows = await listReferrals(db, sightOf(actor), { ...nothingFiltered, states: underway })
    const events = await eventsOf(db, rows)
    const itemsOf = (row: ReferralRow): readonly DueItem[] =>
      overdueAt(factsOf(row, events(row.id)), limits, now).flatMap(({ kind, at }) =>
        kind === 'permission'
          ? []
          : [
              {
                id: `${kinds[kind]}:${row.id}`,
                kind: kinds[kind],
                data: dataOf(row),
                since: at,
                dueOn: toCalendarDate(at, zone),
                workingDaysLeft: null,
                roles: ['perawat', 'bidan', 'dokter'],
                isMine: true,
                severity: 'late',
                link: `/poliklinik/rujukan/${row.id}`,
              },
            ],
      )
    return rows.flatMap(itemsOf)
  },
}

/** What waits for the head; late where an emergency has gone too long without his word. */
export const referralPermitDueItems: DueItemSource = {
  permission: 'permit:referrals',
  list: async (context) => {
    const { db, now } = context
    const { zone } = await unitDay(context)
    const limits = await referralSettingsOf(context)
    const rows = (await listReferrals(db, everyReferral, nothingFiltered)).filter(waitsForHead)
    const events = await eventsOf(db, rows)
    return rows.map((row) => {
      const facts = factsOf(row, events(row.id))
      const overdue = overdueAt(facts, limits, now).find(({ kind }) => kind === 'permission')
      return {
        id: `referral-permission-waiting:${row.id}`,
        kind: 'referral-permission-waiting' as const,
        data: dataOf(row),
        since: facts.active.find(({ kind }) => kind === 'submit')?.at ?? instantSchema.parse(row.referred_at),
        dueOn: overdue ? toCalendarDate(overdue.at, zone) : null,
        workingDaysLeft: null,
        roles: ['kepala'],
        isMine: true,
        severity: overdue ? ('late' as const) : ('attention' as const),
        link: `/izin-rujukan/${row.id}`,
      }
    })
  },
}
