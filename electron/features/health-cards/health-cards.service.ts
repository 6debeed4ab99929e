import { randomBytes } from 'node:crypto'
import { Failure } from '#shared/contract/failure.ts'
import { cardBytes, cardCodeOf, parseCardCode } from '#shared/features/health-cards/card-code.rules.ts'
import type { healthCardRefusals, healthCardsContract } from '#shared/features/health-cards/health-cards.contract.ts'
import { cardSettingsKey } from '#shared/features/health-cards/health-cards.history.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { writeSetting } from '../../database/foundation.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { requirePerson, requireRecordOf, sightOf } from '../medical-records/record-person.ts'
import { cardSettingsOf } from './card-settings.ts'
import { activeCards, findCard, findCardByCode, insertCard, listCards, voidCards } from './health-cards.repository.ts'
import type { HealthCardsTable } from './health-cards.tables.ts'
import { everybody, listChecks, listPresent } from './monthly-round.repository.ts'
import { observationsOf } from './round-facts.ts'

const refuse = (reason: (typeof healthCardRefusals)[number], details = {}) =>
  new Failure('refused', { ...details, reason })

interface Voiding {
  readonly reason: NonNullable<HealthCardsTable['voided_reason']>
  readonly note: string | null
}

/** @throws Failure refused (note-missing) */
async function voidAll({ db, now, actor }: CommandContext, ids: readonly string[], { reason, note }: Voiding) {
  if (reason === 'other' && note === null) throw refuse('note-missing')
  await voidCards(db, ids, {
    voided_at: now,
    voided_by: actor.accountId,
    voided_reason: reason,
    voided_note: note,
  })
}

/** A new card for somebody; also what a screening on arrival calls. Part of the running command. */
async function issueCard({ db, now, actor, newId }: CommandContext, inmateId: string): Promise<string> {
  const id = newId()
  await insertCard(db, {
    id,
    inmate_id: inmateId,
    code: cardCodeOf(randomBytes(cardBytes)),
    issued_at: now,
    issued_by: actor.accountId,
    state: 'active',
    voided_at: null,
    voided_by: null,
    voided_reason: null,
    voided_note: null,
  })
  return id
}

export const healthCardsService: ServiceOf<typeof healthCardsContract> = {
  find: async ({ code: scanned }, context) => {
    const code = parseCardCode(scanned)
    if (code === null) throw refuse('card-incomplete')
    const card = await findCardByCode(context.db, code)
    if (!card) throw refuse('card-unknown')
    if (card.voided_at !== null) {
      const { zone } = await unitDay(context)
      const on = toCalendarDate(instantSchema.parse(card.voided_at), zone)
      throw refuse('card-voided', { on, why: card.voided_reason ?? 'other' })
    }
    return { inmateId: card.inmate_id }
  },

  of: async ({ inmateId }, context) => {
    const { db, actor, recordRead } = context
    await requirePerson(db, inmateId)
    await recordRead('inmate', [inmateId])
    const { zone } = await unitDay(context)
    const everything = { inmateId, kinds: [], from: null, before: null, carerId: null }
    const rows = (await listChecks(db, sightOf(actor), everything)).toReversed()
    const observations = await observationsOf(
      db,
      rows.map(({ id }) => id),
    )
    const checks = rows.map((row) => ({
      encounterId: row.id,
      kind: row.kind,
      caredAt: instantSchema.parse(row.cared_at),
      isLate: row.late_reason !== null,
      carerName: row.carer_name,
      complaint: row.subjective,
      observations: [...(observations.get(row.id) ?? [])],
    }))
    return {
      cards: (await listCards(db, inmateId)).map(toCard),
      checks,
      years: [...new Set(checks.map(({ caredAt }) => Number(toCalendarDate(caredAt, zone).slice(0, 4))))],
    }
  },

  issue: async ({ inmateId, replaces }, context) => {
    await requireRecordOf(context, inmateId)
    const active = (await listCards(context.db, inmateId)).filter(({ state }) => state === 'active')
    if (replaces === null && active.length > 0) throw refuse('card-exists')
    if (replaces !== null) {
      if (active.length === 0) throw refuse('no-card')
      // All of them: after two records became one, a person may have carried two.
      await voidAll(
        context,
        active.map(({ id }) => id),
        replaces,
      )
    }
    return { id: await issueCard(context, inmateId) }
  },

  issueForBlock: async ({ block }, context) => {
    const people = await listPresent(context.db, { ...everybody, block })
    const cards = await activeCards(
      context.db,
      people.map(({ id }) => id),
    )
    const cardless = people.filter(({ id }) => !cards.has(id))
    for (const { id } of cardless) await issueCard(context, id)
    return { issued: cardless.length }
  },

  void: async ({ id, ...voiding }, context) => {
    const card = await findCard(context.db, id)
    if (!card) throw new Failure('not-found')
    if (card.state === 'voided') throw refuse('no-card')
    await voidAll(context, [id], voiding)
    return { id }
  },

  settings: async (_input, { db }) => cardSettingsOf(db),

  changeSettings: async (input, { db }) => {
    await writeSetting(db, cardSettingsKey, input)
    return {}
  },
}

function toCard(row: Awaited<ReturnType<typeof listCards>>[number]) {
  const { voided_at, voided_reason } = row
  return {
    id: row.id,
    state: row.state,
    issued: { at: instantSchema.parse(row.issued_at), byName: row.issuer_name },
    voided:
      voided_at === null || voided_reason === null
        ? null
        : {
            at: instantSchema.parse(voided_at),
            byName: row.voider_name ?? '',
            reason: voided_reason,
            note: row.voided_note,
          },
  }
}
