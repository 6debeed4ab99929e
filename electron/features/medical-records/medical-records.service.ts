import { Failure } from '#shared/contract/failure.ts'
import type { medicalRecordsContract } from '#shared/features/medical-records/medical-records.contract.ts'
import { normalRangeFor } from '#shared/features/medical-records/vital-signs.rules.ts'
import { addDays, type CalendarDate, calendarDateSchema, daysBetween } from '#shared/time/calendar-date.ts'
import { startOfDay, toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { toSummary } from '../inmates/inmate-rows.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { listSummariesOf } from '../inmates/inmates.repository.ts'
import { listCarers } from './carers.ts'
import { withCorrectionHours } from './correction-window.ts'
import { closeFollowUp, findFollowUp, listMeasurements, listOpenFollowUps } from './encounter-content.repository.ts'
import { encounterCorrections } from './encounter-corrections.ts'
import { listMovesOfPerson } from './encounter-moves.repository.ts'
import { countEncounters, findEncounter, listEncounters, listQueue } from './encounters.repository.ts'
import { openEncounter } from './open-encounter.ts'
import { presentEncounter, summariesOf, toMove } from './present-encounter.ts'
import {
  basesIn,
  confidentialCodesIn,
  lateEntryHours,
  lateReasonsIn,
  retentionIn,
  vitalSignsIn,
} from './record-facts.ts'
import { ageOn, requirePerson, sightOf } from './record-person.ts'
import { noteQueryOf, searchVisits } from './record-search.repository.ts'
import { refuse } from './refuse.ts'
import { isBlank, recordEncounter } from './write-encounter.ts'

interface Wanted {
  readonly inmateId: string | null
  readonly kinds: Parameters<typeof listEncounters>[2]['kinds']
  readonly from: CalendarDate | null
  readonly until: CalendarDate | null
  readonly carerId: string | null
}

/** @throws Failure refused (period-reversed) */
async function filterOf(context: QueryContext, { inmateId, kinds, from, until, carerId }: Wanted) {
  if (from !== null && until !== null && until < from) throw refuse('period-reversed')
  const who = { inmateId, kinds, carerId }
  if (from === null && until === null) return { ...who, from, before: null }
  const { zone } = await unitDay(context)
  return {
    ...who,
    from: from === null ? null : startOfDay(from, zone),
    before: until === null ? null : startOfDay(addDays(until, 1), zone),
  }
}

/** Everybody in a list, asked for at once. */
async function peopleOf({ db }: Pick<QueryContext, 'db'>, ids: readonly string[]) {
  const rows = new Map((await listSummariesOf(db, ids)).map((row) => [row.id, toSummary(row)]))
  return (id: string) => {
    const person = rows.get(id)
    if (!person) throw new Failure('not-found')
    return person
  }
}

export const medicalRecordsService: ServiceOf<typeof medicalRecordsContract> = {
  ...encounterCorrections,

  reference: async (_input, { db, services: { resourcesFolder } }) => {
    const { years, words, source } = retentionIn(resourcesFolder)
    return {
      vitalSigns: vitalSignsIn(resourcesFolder),
      lateEntryHours: await lateEntryHours(db),
      carers: await listCarers(db),
      lateReasons: lateReasonsIn(resourcesFolder),
      confidentialRanges: confidentialCodesIn(resourcesFolder).ranges,
      retention: { years, words, source },
      bases: basesIn(resourcesFolder).map(({ id, title, citation }) => ({ id, title, citation })),
    }
  },

  list: async ({ offset, limit, ...wanted }, context) => {
    const { db, actor, recordRead } = context
    await requirePerson(db, wanted.inmateId)
    await recordRead('inmate', [wanted.inmateId])
    const [sight, filter] = [sightOf(actor), await filterOf(context, wanted)]
    const looking = await withCorrectionHours(context)
    const moves = await listMovesOfPerson(db, sight, wanted.inmateId)
    return {
      encounters: await summariesOf(db, await listEncounters(db, sight, filter, { offset, limit })),
      total: await countEncounters(db, sight, filter),
      moves: moves.map((row) => toMove(row, looking)),
    }
  },

  get: async ({ id }, context) => {
    const row = await findEncounter(context.db, sightOf(context.actor), id)
    if (!row) throw new Failure('not-found')
    await context.recordRead('inmate', [row.inmate_id])
    return presentEncounter(await withCorrectionHours(context), row)
  },

  open: async ({ confidentiality, ...opening }, context) =>
    openEncounter(context, opening, { confidentiality, isFinished: false }),

  record: async ({ content, answers, isFinished, ...opening }, context) => {
    const { db, now, actor } = context
    if (isFinished && isBlank(content)) throw refuse('nothing-written')
    const opened = await recordEncounter(context, opening, content, isFinished ? 'finished' : 'open')
    if (answers !== null) {
      const followUp = await findFollowUp(db, sightOf(actor), answers)
      if (followUp?.inmate_id !== opening.inmateId) throw new Failure('not-found')
      if (followUp.state !== 'open') throw refuse('follow-up-closed')
      const closed = { closed_at: now, closed_by: actor.accountId, closed_reason: null }
      await closeFollowUp(db, answers, { state: 'done', done_encounter_id: opened.id, ...closed })
    }
    return opened
  },

  closeFollowUp: async ({ id, reason }, { db, actor, now }) => {
    const followUp = await findFollowUp(db, sightOf(actor), id)
    if (!followUp) throw new Failure('not-found')
    if (followUp.state !== 'open') throw refuse('follow-up-closed')
    const closed = { closed_at: now, closed_by: actor.accountId, closed_reason: reason }
    await closeFollowUp(db, id, { state: 'cancelled', done_encounter_id: null, ...closed })
    return { id }
  },

  today: async (_input, context) => {
    const { db, actor, recordRead } = context
    const { zone, today } = await unitDay(context)
    const sight = sightOf(actor)
    const rows = await listQueue(db, sight, startOfDay(today, zone))
    const due = (await listOpenFollowUps(db, sight, { until: today, inmateId: null })).filter(
      ({ presence }) => presence === 'present',
    )
    const ids = [...new Set([...rows, ...due].map(({ inmate_id }) => inmate_id))]
    await recordRead('inmate', ids)
    const personOf = await peopleOf(context, ids)
    const visits = (await summariesOf(db, rows)).map((visit) => ({ ...visit, person: personOf(visit.inmate.id) }))
    const followUps = due.map((row) => {
      const on = calendarDateSchema.parse(row.due_on)
      return {
        ...{ id: row.id, on, note: row.note, state: 'open' as const, closedReason: null },
        encounterId: row.encounter_id,
        encounterNumber: row.encounter_number,
        person: personOf(row.inmate_id),
        daysLate: daysBetween(on, today),
      }
    })
    return { today, visits, followUps }
  },

  search: async ({ text, limit, ...wanted }, context) => {
    const { db, actor, recordRead } = context
    const query = noteQueryOf(text)
    const filter = await filterOf(context, wanted)
    const rows = query === null ? [] : await searchVisits(db, sightOf(actor), { ...filter, query }, limit + 1)
    const shown = rows.slice(0, limit)
    await recordRead('inmate', [...new Set(shown.map(({ inmate_id }) => inmate_id))])
    const summaries = await summariesOf(db, shown)
    const found = summaries.map((summary, index) => ({ ...summary, excerpt: shown[index]?.excerpt ?? '' }))
    return { found, hasMore: rows.length > limit }
  },

  measurements: async ({ inmateId }, context) => {
    const { db, actor, services, recordRead } = context
    const person = await requirePerson(db, inmateId)
    await recordRead('inmate', [inmateId])
    const { zone } = await unitDay(context)
    const { signs } = vitalSignsIn(services.resourcesFolder)
    return (await listMeasurements(db, sightOf(actor), inmateId)).map((row) => {
      const caredAt = instantSchema.parse(row.cared_at)
      const sign = signs.find(({ id }) => id === row.sign)
      const age = ageOn(person, toCalendarDate(caredAt, zone))
      return {
        ...{ sign: row.sign, kind: row.kind, value: row.value, loinc: row.loinc, unit: row.unit },
        interpretation: row.interpretation,
        isDerived: row.is_derived === 1,
        encounterId: row.encounter_id,
        caredAt,
        normal: sign ? normalRangeFor(sign, row.kind, age) : null,
      }
    })
  },
}
