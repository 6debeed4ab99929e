import { Failure } from '#shared/contract/failure.ts'
import { monthlyRoundSettingsKey } from '#shared/features/health-cards/health-cards.history.ts'
import type { monthlyRoundContract } from '#shared/features/health-cards/monthly-round.contract.ts'
import { isRoundSign, type monthlyRoundRefusals } from '#shared/features/health-cards/monthly-round.rules.ts'
import type { EncounterContent } from '#shared/features/medical-records/encounter.ts'
import { addDays } from '#shared/time/calendar-date.ts'
import { startOfDay, toCalendarDate } from '#shared/time/facility-zone.ts'
import { addMilliseconds } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { writeSetting } from '../../database/foundation.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { encounterCorrections, requireVisit } from '../medical-records/encounter-corrections.ts'
import { contentOf } from '../medical-records/present-encounter.ts'
import { requireCaredFor, sightOf } from '../medical-records/record-person.ts'
import { refuse as refuseVisit } from '../medical-records/refuse.ts'
import { recordEncounter } from '../medical-records/write-encounter.ts'
import { activeCards } from './health-cards.repository.ts'
import { mayUndoExcuse } from './may-undo-excuse.ts'
import {
  everybody,
  findExcuse,
  insertExcuse,
  listChecks,
  listExcuses,
  listPresent,
  undoExcuse,
} from './monthly-round.repository.ts'
import { byRoom, checksIn, earlierDay, periodOf, roundSettingsOf } from './round-facts.ts'
import { roundPeople, roundRows } from './round-sheet.ts'

const refuse = (reason: (typeof monthlyRoundRefusals)[number], details = {}) =>
  new Failure('refused', { ...details, reason })

const nothing: EncounterContent = {
  subjective: null,
  objective: null,
  assessment: null,
  plan: null,
  measurements: [],
  diagnoses: [],
  procedures: [],
  followUp: null,
  confidentiality: 'normal',
}

export const monthlyRoundService: ServiceOf<typeof monthlyRoundContract> = {
  overview: async ({ on }, context) => {
    const { zone: _zone, ...period } = await periodOf(context, on)
    const people = (await listPresent(context.db, everybody, earlierDay(period))).toSorted(byRoom)
    const checks = await checksIn(context, { ...period, zone: _zone })
    const excused = new Set((await listExcuses(context.db, period)).map(({ inmate_id }) => inmate_id))
    const cards = await activeCards(
      context.db,
      people.map(({ id }) => id),
    )
    const blocks = [...Map.groupBy(people, ({ block }) => block ?? '')].map(([block, group]) => ({
      block,
      people: group.length,
      done: group.filter(({ id }) => checks.has(id)).length,
      excused: group.filter(({ id }) => !checks.has(id) && excused.has(id)).length,
      cardless: group.filter(({ id }) => !cards.has(id)).length,
    }))
    return { ...period, blocks }
  },

  people: async ({ on, block }, context) => ({ people: await roundPeople(context, on, block) }),

  rows: async ({ on, inmateIds }, context) => {
    const { rows } = await roundRows(context, on, { ...everybody, inmateIds })
    await context.recordRead(
      'inmate',
      rows.map(({ inmateId }) => inmateId),
    )
    return { rows }
  },

  saveRow: async ({ inmateId, caredAt, lateReason, measurements, complaint, change }, context) => {
    if (measurements.length === 0 && complaint === null) throw refuseVisit('nothing-written')
    if (change !== null) {
      const row = await requireVisit(context, change.id)
      if (row.inmate_id !== inmateId) throw new Failure('not-found')
      const before = await contentOf(context.db, row)
      // What the round does not ask for stays as it was.
      const kept = before.measurements.filter(({ sign }) => !isRoundSign(sign))
      const content = { ...before, subjective: complaint, measurements: [...kept, ...measurements] }
      return encounterCorrections.amend({ ...change, content }, context)
    }
    await requireNoRow(context, inmateId, caredAt ?? context.now)
    const opening = { inmateId, kind: 'monthly' as const, caredAt, lateReason, instructedBy: null }
    const content = { ...nothing, subjective: complaint, measurements }
    const { id, revision } = await recordEncounter(context, opening, content, 'finished')
    return { id, revision }
  },

  excuse: async ({ inmateId, on, kind, reason }, context) => {
    const { db, now, actor, newId } = context
    const period = await periodOf(context, on)
    if (period.on > period.today) throw refuseVisit('care-in-future')
    const noon = addMilliseconds(startOfDay(period.on, period.zone), 12 * 60 * 60_000)
    await requireCaredFor(context, inmateId, noon)
    const standing = await listExcuses(db, { first: period.on, last: period.on })
    if (standing.some((row) => row.inmate_id === inmateId)) throw refuse('excuse-exists')
    const id = newId()
    await insertExcuse(db, {
      id,
      inmate_id: inmateId,
      excused_on: period.on,
      kind,
      reason,
      recorded_at: now,
      recorded_by: actor.accountId,
      undone_at: null,
      undone_by: null,
      undone_reason: null,
    })
    return { id }
  },

  undoExcuse: async ({ id, reason }, { db, now, actor }) => {
    const row = await findExcuse(db, id)
    if (!row) throw new Failure('not-found')
    if (!mayUndoExcuse(row, actor)) throw refuse('excuse-of-others')
    if (row.undone_at !== null) throw refuse('excuse-undone')
    await undoExcuse(db, id, { at: now, by: actor.accountId, reason })
    return { id }
  },

  settings: async (_input, { db }) => roundSettingsOf(db),

  changeSettings: async (input, { db }) => {
    await writeSetting(db, monthlyRoundSettingsKey, input)
    return {}
  },
}

/** Two hands at the same sheet: the second is told who was quicker. @throws Failure refused (row-exists) */
async function requireNoRow(context: CommandContext, inmateId: string, caredAt: CommandContext['now']) {
  const { zone } = await unitDay(context)
  const day = toCalendarDate(caredAt, zone)
  const [row] = await listChecks(context.db, sightOf(context.actor), {
    inmateId,
    kinds: ['monthly'],
    from: startOfDay(day, zone),
    before: startOfDay(addDays(day, 1), zone),
    carerId: null,
  })
  if (row) throw refuse('row-exists', { by: row.carer_name })
}
