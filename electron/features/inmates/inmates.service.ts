import { Failure } from '#shared/contract/failure.ts'
import type { InmateDetails } from '#shared/features/inmates/inmate-details.contract.ts'
import type { InmateEventDetails, Occurrence } from '#shared/features/inmates/inmate-events.contract.ts'
import type { inmatesContract } from '#shared/features/inmates/inmates.contract.ts'
import { nationalIdWarnings } from '#shared/features/inmates/national-id.rules.ts'
import { decideVoiding, type PlacementEventKind } from '#shared/features/inmates/placement.rules.ts'
import { computedExpiry } from '#shared/features/inmates/sentence.rules.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { nextNumber } from '../../database/foundation.repository.ts'
import { readPreferences } from '../facility/preferences.ts'
import { listEvents, listPlacements, listRegisters, voidEventRow, voidRegisterOf } from './inmate-events.repository.ts'
import { findDuplicates, searchInmates } from './inmate-finding.ts'
import {
  attachPhoto,
  beginSentence,
  changeAliases,
  changeSentence,
  finishChange,
  reindex,
  requireInmate,
  takeBackSentence,
} from './inmate-record.ts'
import { dateOf, detailsRow, toBanner, toDetails, toEvent, toSummary } from './inmate-rows.ts'
import { searchTextOf } from './inmate-search.repository.ts'
import {
  announce,
  recordPlacement,
  recordRegister,
  refuse,
  settlePlacements,
  settleRegisters,
  storyOf,
  unitDay,
} from './inmate-story.ts'
import {
  countInmates,
  findCurrentSentence,
  findInmate,
  findSummary,
  insertInmate,
  isStranger,
  listAliases,
  listInmates,
  listPlaces,
} from './inmates.repository.ts'

interface Happening extends Occurrence {
  readonly inmateId: string
  readonly revision: number
  readonly note: string | null
}

/** Leaves out what was not given: an absent part of an event is absent, not null. */
function given(
  details: { readonly [Part in keyof InmateEventDetails]: InmateEventDetails[Part] | null },
): InmateEventDetails {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== null && value !== undefined))
}

/** The common order of coming, going and moving: check, enter, put the state down, tell the listeners. */
async function happen(
  context: CommandContext,
  input: Happening,
  kind: PlacementEventKind,
  details: InmateEventDetails,
): Promise<{ eventId: string; revision: number }> {
  await requireInmate(context, { id: input.inmateId, revision: input.revision })
  const { event, presence } = await recordPlacement(context, await unitDay(context), {
    inmateId: input.inmateId,
    kind,
    occurrence: { on: input.on, time: input.time },
    details,
  })
  const revision = await finishChange(context, { id: input.inmateId, revision: input.revision }, { state: presence })
  await announce(context, event)
  return { eventId: event.id, revision }
}

/** @throws Failure refused (birth-date-in-future) */
function requireBornBefore(details: Pick<InmateDetails, 'birthDate'>, day: string): void {
  if (details.birthDate !== null && details.birthDate > day) throw refuse('birth-date-in-future')
}

const warningsOf = (details: Pick<InmateDetails, 'nationalId' | 'birthDate' | 'sex'>) => [
  ...nationalIdWarnings(details.nationalId ?? '', details),
]

async function bannerOf(context: QueryContext, id: string) {
  const summary = await findSummary(context.db, id)
  if (!summary) throw new Failure('not-found')
  const sentence = await findCurrentSentence(context.db, id)
  const { today } = await unitDay(context)
  const { nearReleaseDays } = await readPreferences(context.db)
  return toBanner(summary, {
    ...{ expiresOn: dateOf(sentence?.expires_on ?? null), today, nearReleaseDays },
    isStranger: await isStranger(context.db, id),
  })
}

export const inmatesService: ServiceOf<typeof inmatesContract> = {
  search: async (input, { db }) => [...(await searchInmates(db, input))],

  list: async (input, { db }) => {
    const filter = { ...input, search: searchTextOf(input.text) }
    const rows = await listInmates(db, filter, input)
    const unfiltered = { search: null, block: null, legalStatus: null }
    return {
      rows: rows.map(toSummary),
      total: await countInmates(db, filter),
      everybody: await countInmates(db, { ...unfiltered, state: input.state }),
      registered: await countInmates(db, { ...unfiltered, state: null }),
    }
  },

  places: (_input, { db }) => listPlaces(db),

  banner: (input, context) => bannerOf(context, input.id),

  profile: async (input, context) => {
    const banner = await bannerOf(context, input.id)
    const inmate = await findInmate(context.db, input.id)
    if (!inmate) throw new Failure('not-found')
    const details = toDetails(
      inmate,
      await listAliases(context.db, input.id),
      await findCurrentSentence(context.db, input.id),
    )
    const registers = await listRegisters(context.db, input.id)
    const placements = await listPlacements(context.db, input.id)
    return {
      banner,
      details,
      nationalIdWarnings: warningsOf(details),
      computedExpiry: computedExpiry(details.sentence),
      registers: registers
        .map((row) => ({
          id: row.id,
          eventId: row.event_id,
          registerClass: row.register_class,
          registerNumber: row.written,
          legalStatus: row.legal_status,
          from: row.valid_from,
          to: row.valid_to,
        }))
        .reverse(),
      placements: placements
        .filter((row) => row.state === 'active')
        .map((row) => ({
          id: row.id,
          eventId: row.event_id,
          block: row.block,
          room: row.room,
          from: row.valid_from,
          to: row.valid_to,
        }))
        .reverse(),
      events: (await listEvents(context.db, input.id)).map(toEvent).reverse(),
      revision: inmate.revision,
    }
  },

  possibleDuplicates: async (input, { db }) => [...(await findDuplicates(db, input))],

  register: async (input, context) => {
    const day = await unitDay(context)
    requireBornBefore(input, input.arrival.on)
    const id = context.newId()
    await insertInmate(context.db, {
      ...detailsRow(input),
      id,
      search_row: await nextNumber(context.db, 'inmate-search-row'),
      state: 'present',
      created_at: context.now,
    })
    await attachPhoto(context, id, input.photoFileId)
    await changeAliases(context, id, input.aliases)
    const { arrival } = input
    const { event } = await recordPlacement(context, day, {
      inmateId: id,
      kind: 'arrival',
      occurrence: { on: arrival.on, time: arrival.time },
      details: given({ place: arrival.place, otherParty: arrival.from, note: arrival.note }),
    })
    await beginSentence(context, id, event.id, input.sentence)
    const register = input.firstRegister ? await recordRegister(context, day, id, input.firstRegister, null) : null
    await reindex(context, id)
    await announce(context, event)
    if (register) await announce(context, register)
    return { id, revision: 1, nationalIdWarnings: warningsOf(input) }
  },

  update: async (input, context) => {
    const { id, revision, ...details } = input
    await requireInmate(context, input)
    requireBornBefore(details, (await unitDay(context)).today)
    await attachPhoto(context, id, details.photoFileId)
    await changeAliases(context, id, details.aliases)
    await changeSentence(context, id, details.sentence)
    return {
      revision: await finishChange(context, { id, revision }, detailsRow(details)),
      nationalIdWarnings: warningsOf(details),
    }
  },

  addRegister: async (input, context) => {
    const { inmateId, revision, note, ...register } = input
    await requireInmate(context, { id: inmateId, revision })
    const event = await recordRegister(context, await unitDay(context), inmateId, register, note)
    const next = await finishChange(context, { id: inmateId, revision }, {})
    await announce(context, event)
    return { eventId: event.id, revision: next }
  },

  moveRoom: (input, context) => happen(context, input, 'room-move', given({ place: input.place, note: input.note })),

  transferOut: (input, context) =>
    happen(
      context,
      input,
      'transfer-out',
      given({ otherParty: input.to, letterNumber: input.letterNumber, note: input.note }),
    ),

  release: (input, context) =>
    happen(
      context,
      input,
      'release',
      given({ releaseReason: input.reason, letterNumber: input.letterNumber, note: input.note }),
    ),

  recordDeath: (input, context) =>
    happen(
      context,
      input,
      'death',
      given({ otherParty: input.where, letterNumber: input.letterNumber, note: input.note }),
    ),

  recordReturn: async (input, context) => {
    const details = given({ place: input.place, otherParty: input.from, note: input.note })
    const kind = input.stay === 'new' ? 'arrival' : 'return'
    const returned = await happen(context, input, kind, details)
    if (kind === 'arrival') await beginSentence(context, input.inmateId, returned.eventId)
    if (!input.register) return returned
    const register = await recordRegister(context, await unitDay(context), input.inmateId, input.register, null)
    await reindex(context, input.inmateId)
    await announce(context, register)
    return returned
  },

  voidEvent: async (input, context) => {
    const reference = { id: input.inmateId, revision: input.revision }
    await requireInmate(context, reference)
    const rows = await listEvents(context.db, input.inmateId)
    const row = rows.find((one) => one.id === input.eventId)
    if (!row) throw new Failure('not-found')
    if (row.voided_reason !== null) throw refuse('event-already-voided')
    const story = storyOf(rows)
    const { today } = await unitDay(context)
    const struckOut = story.find((event) => event.id === row.id)
    const decision = struckOut ? decideVoiding(story, struckOut, today) : null
    if (decision && !decision.ok) throw refuse(decision.code)
    const voiding = { voided_reason: input.reason, voided_at: context.now, voided_by: context.actor.accountId }
    await voidEventRow(context.db, row.id, voiding)
    if (row.kind === 'register-change') {
      await voidRegisterOf(context.db, row.id)
      await settleRegisters(context, input.inmateId)
    }
    if (row.kind === 'arrival') await takeBackSentence(context, input.inmateId, row.id)
    await settlePlacements(context, input.inmateId)
    const revision = await finishChange(context, reference, decision ? { state: decision.presence } : {})
    await announce(context, toEvent({ ...row, ...voiding }))
    return { eventId: row.id, revision }
  },
}
