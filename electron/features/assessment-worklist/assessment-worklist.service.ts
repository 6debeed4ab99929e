import type { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { cannotBeAssessed } from '#shared/features/assessment-clients/assessment-clients.rules.ts'
import type {
  assessmentWorklistContract,
  noticeSchema,
} from '#shared/features/assessment-worklist/assessment-worklist.contract.ts'
import { assessmentWorklistKey } from '#shared/features/assessment-worklist/assessment-worklist.history.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { ServiceOf } from '../../core/service.ts'
import { writeSetting } from '../../database/foundation.repository.ts'
import { listActiveClientsOf } from '../assessment-clients/assessment-clients.repository.ts'
import { findMergeOf } from '../inmates/inmate-merges.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { findInmate } from '../inmates/inmates.repository.ts'
import {
  findAbsence,
  findNotice,
  insertAbsence,
  insertNotice,
  listAbsences,
  listAssessors,
  listNotices,
  type NoticeRow,
  updateNotice,
  withdrawAbsenceRow,
} from './assessment-worklist.repository.ts'
import { assignAll, refuse, undoAll } from './assign.ts'
import { capacityOf } from './capacity.ts'
import { shownOf, worklistOf } from './worklist-items.ts'
import { worklistSettingsOf } from './worklist-settings.ts'

/** An assessment that was cancelled has taken nothing up. */
const stateOf = ({ state, assessment_phase }: NoticeRow) =>
  state === 'taken' && assessment_phase === 'cancelled' ? 'open' : state

function presentNotice(row: NoticeRow): z.input<typeof noticeSchema> {
  const state = stateOf(row)
  return {
    ...{ id: row.id, told: row.told, source: row.source, learntOn: calendarDateSchema.parse(row.learnt_on) },
    ...{ state, endReason: row.end_reason, assessmentId: state === 'taken' ? row.assessment_id : null },
    reportedAt: instantSchema.parse(row.reported_at),
    reportedByName: row.reported_by_name,
    revision: row.revision,
  }
}

export const assessmentWorklistService: ServiceOf<typeof assessmentWorklistContract> = {
  list: async (_input, context) => {
    const list = await worklistOf(context)
    // One line for the list: nobody's answers or results were looked at.
    await context.recordRead('assessment-worklist', ['all'])
    return { today: list.today, items: shownOf(list), assessors: [...list.assessors] }
  },

  capacity: (_input, context) => capacityOf(context),

  assign: async (input, context) => ({ assignmentIds: await assignAll(context, await worklistOf(context), input) }),

  undoAssign: async ({ assignmentIds }, context) => {
    await undoAll(context, assignmentIds)
    return {}
  },

  take: async ({ inmateId }, context) => {
    const list = await worklistOf(context, inmateId)
    const [item] = list.items
    if (item && item.assessorId !== null) throw refuse('already-assigned', { name: item.assessorName ?? '' })
    const asked = { inmateIds: [inmateId], assessorId: context.actor.accountId, reason: null }
    return { assignmentIds: await assignAll(context, list, asked) }
  },

  notices: async ({ inmateId }, context) => {
    await context.recordRead('inmate', [inmateId])
    return (await listNotices(context.db, inmateId)).map(presentNotice)
  },

  report: async ({ inmateId, told, source, learntOn }, context) => {
    const { db, now, newId, actor } = context
    const inmate = await findInmate(db, inmateId)
    if (!inmate) throw new Failure('not-found')
    const isClient = (await listActiveClientsOf(db, inmateId)).length > 0
    if ((await findMergeOf(db, inmateId)) || cannotBeAssessed(inmate.state, isClient))
      throw refuse('notice-person-gone')
    const { today } = await unitDay(context)
    if (learntOn > today) throw refuse('notice-in-future')
    const id = newId()
    await insertNotice(db, {
      ...{ id, inmate_id: inmateId, told, source, learnt_on: learntOn, state: 'open' as const, end_reason: null },
      ...{ assessment_id: null, reported_at: now, reported_by: actor.accountId },
    })
    return { id }
  },

  withdrawNotice: async ({ id, revision, reason }, { db }) => {
    const row = await findNotice(db, id)
    if (!row) throw new Failure('not-found')
    if (stateOf(row) !== 'open') throw refuse('notice-ended')
    const ending = { state: 'withdrawn', end_reason: reason, assessment_id: null } as const
    if (!(await updateNotice(db, { id, revision }, ending))) throw new Failure('changed-meanwhile')
    return {}
  },

  absences: async (_input, context) => {
    const { today } = await unitDay(context)
    return (await listAbsences(context.db, today)).map((row) => ({
      ...{ id: row.id, accountId: row.account_id, name: row.name, reason: row.reason, revision: row.revision },
      from: calendarDateSchema.parse(row.from_on),
      until: calendarDateSchema.parse(row.until_on),
    }))
  },

  recordAbsence: async ({ accountId, from, until, reason }, context) => {
    const { db, now, newId, actor } = context
    const { today } = await unitDay(context)
    if (!(await listAssessors(db, today)).some((assessor) => assessor.id === accountId)) throw refuse('not-an-assessor')
    if (until < from) throw refuse('absence-backwards')
    if (until < today) throw refuse('absence-past')
    const id = newId()
    await insertAbsence(db, {
      ...{ id, account_id: accountId, from_on: from, until_on: until, reason, state: 'active' as const },
      ...{ end_reason: null, recorded_at: now, recorded_by: actor.accountId },
    })
    return { id }
  },

  withdrawAbsence: async ({ id, revision, reason }, { db }) => {
    const row = await findAbsence(db, id)
    if (!row) throw new Failure('not-found')
    if (row.state !== 'active') throw refuse('absence-ended')
    if (!(await withdrawAbsenceRow(db, { id, revision }, reason))) throw new Failure('changed-meanwhile')
    return {}
  },

  settings: (_input, context) => worklistSettingsOf(context),

  changeSettings: async (input, { db }) => {
    await writeSetting(db, assessmentWorklistKey, input)
    return {}
  },
}
