import { Failure } from '#shared/contract/failure.ts'
import type {
  AssessmentClient,
  assessmentClientsContract,
  ClientPage,
  NewClient,
  Stranger,
  Supervision,
} from '#shared/features/assessment-clients/assessment-clients.contract.ts'
import { type ClientRefusalCode, cannotBeClient } from '#shared/features/assessment-clients/assessment-clients.rules.ts'
import { normaliseNumber, spellingKey } from '#shared/features/inmates/inmate-name.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { nextNumber } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'
import { findDuplicates } from '../inmates/inmate-finding.ts'
import { findMergeOf } from '../inmates/inmate-merges.repository.ts'
import { finishChange, reindex, requireInmate } from '../inmates/inmate-record.ts'
import { blankSentence, detailsRow } from '../inmates/inmate-rows.ts'
import { searchTextOf } from '../inmates/inmate-search.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { findInmate, insertInmate } from '../inmates/inmates.repository.ts'
import {
  type ClientRow,
  findClient,
  insertClient,
  listActiveClientsOf,
  listClients,
  updateClient,
} from './assessment-clients.repository.ts'

type Service = ServiceOf<typeof assessmentClientsContract>

const refuse = (reason: ClientRefusalCode, more: Readonly<Record<string, string>> = {}): Failure =>
  new Failure('refused', { reason, ...more })

const dateOrNull = calendarDateSchema.nullable()

function present(row: ClientRow): AssessmentClient {
  return {
    ...{ id: row.id, inmateId: row.inmate_id, name: row.inmate_name, registerNumber: row.register_number },
    ...{ presence: row.presence, office: row.office, number: row.number, programme: row.programme },
    birthDate: dateOrNull.parse(row.birth_date),
    since: calendarDateSchema.parse(row.since),
    until: dateOrNull.parse(row.until),
    state: row.state,
    endedOn: dateOrNull.parse(row.ended_on),
    ...{ endKind: row.end_kind, endReason: row.end_reason, recordedByName: row.recorded_by_name },
    revision: row.revision,
  }
}

/** @throws Failure refused */
async function requireDays(context: QueryContext | CommandContext, { since, until }: Supervision) {
  const { today } = await unitDay(context)
  if (since > today) throw refuse('client-since-in-future')
  if (until !== null && until < since) throw refuse('client-until-before-since')
  return today
}

const supervisionRow = ({ office, number, programme, since, until }: Supervision) => ({
  ...{ office, number, programme, since, until },
})

/** @throws Failure not-found, refused */
async function requireKnown(context: CommandContext, inmateId: string): Promise<string> {
  const inmate = await findInmate(context.db, inmateId)
  if (!inmate) throw new Failure('not-found')
  if (await findMergeOf(context.db, inmateId)) throw refuse('client-merged')
  const reason = cannotBeClient(inmate.state)
  if (reason) throw refuse(reason)
  if ((await listActiveClientsOf(context.db, inmateId)).length > 0) throw refuse('client-active')
  return inmateId
}

const personRow = ({ name, sex, birthPlace, birthDate, nationalId, address }: Stranger) => ({
  ...{ name, name_key: spellingKey(name), sex, birth_place: birthPlace, birth_date: birthDate, address },
  ...{ national_id: nationalId, national_id_key: nationalId === null ? null : normaliseNumber(nationalId) },
})

const newPersonRow = (stranger: Stranger) => ({
  ...detailsRow({
    ...{ ...stranger, aliases: [], religion: null, nationality: 'Indonesia', photoFileId: null },
    family: { name: null, relation: null, phone: null },
    jkn: { number: null, segment: null, status: 'unknown', checkedOn: null, missingReason: null },
    sentence: blankSentence,
  }),
})

/**
 * Enters somebody who was never held here. The record has no arrival, so that no count, list, round or report of inmates knows of it.
 * @throws Failure refused
 */
async function enterStranger(
  context: CommandContext,
  today: string,
  person: Extract<NewClient['person'], { readonly kind: 'new' }>,
): Promise<string> {
  const { db, now, newId } = context
  const { isChecked, kind: _kind, ...stranger } = person
  if (stranger.birthDate !== null && stranger.birthDate > today) throw refuse('client-born-in-future')
  const [like] = await findDuplicates(db, { ...stranger, exceptId: null })
  // The same NIK is the same person, whatever was looked at.
  if (like && (!isChecked || like.reason === 'same-national-id'))
    throw refuse('client-looks-known', { name: like.person.name })
  const id = newId()
  await insertInmate(db, {
    ...{ ...newPersonRow(stranger), id, state: 'not-arrived' as const, created_at: now },
    search_row: await nextNumber(db, 'inmate-search-row'),
  })
  await reindex(context, id)
  return id
}

/** @throws Failure not-found, refused */
async function requireActive(context: CommandContext, id: string): Promise<ClientRow> {
  const row = await findClient(context.db, id)
  if (!row) throw new Failure('not-found')
  if (row.state !== 'active') throw refuse('client-ended')
  return row
}

/** The person as he is written here; null for whoever was held in this unit. */
async function strangerOf(db: Reader, { inmate_id, presence }: ClientRow): Promise<ClientPage['stranger']> {
  if (presence !== 'not-arrived') return null
  const inmate = await findInmate(db, inmate_id)
  if (!inmate) throw new Failure('not-found')
  return {
    ...{ name: inmate.name, sex: inmate.sex, birthPlace: inmate.birth_place, nationalId: inmate.national_id },
    ...{ address: inmate.address, revision: inmate.revision },
    birthDate: dateOrNull.parse(inmate.birth_date),
  }
}

/** @throws Failure refused, changed-meanwhile */
async function correctStranger(
  context: CommandContext,
  row: ClientRow,
  today: string,
  { revision, ...stranger }: Stranger & { readonly revision: number },
): Promise<void> {
  if (row.presence !== 'not-arrived') throw refuse('client-of-registry')
  if (stranger.birthDate !== null && stranger.birthDate > today) throw refuse('client-born-in-future')
  const reference = { id: row.inmate_id, revision }
  await requireInmate(context, reference)
  await finishChange(context, reference, personRow(stranger))
}

export const assessmentClientsService: Service = {
  list: async ({ text, includeEnded, inmateId }, { db }) => {
    const plain = text.trim().toLowerCase()
    const wanted = plain === '' ? null : { plain, person: searchTextOf(plain) }
    return (await listClients(db, { text: wanted, includeEnded, inmateId })).map(present)
  },

  find: async ({ id }, { db }) => {
    const row = await findClient(db, id)
    if (!row) throw new Failure('not-found')
    return { ...present(row), stranger: await strangerOf(db, row) }
  },

  register: async ({ person, ...supervision }, context) => {
    const { db, now, newId, actor } = context
    const today = await requireDays(context, supervision)
    const inmateId =
      person.kind === 'known'
        ? await requireKnown(context, person.inmateId)
        : await enterStranger(context, today, person)
    const id = newId()
    await insertClient(db, {
      ...{ ...supervisionRow(supervision), id, inmate_id: inmateId, state: 'active' },
      ...{ recorded_at: now, recorded_by: actor.accountId },
    })
    return { id, inmateId }
  },

  change: async ({ id, revision, stranger, ...supervision }, context) => {
    const row = await requireActive(context, id)
    const today = await requireDays(context, supervision)
    if (stranger) await correctStranger(context, row, today, stranger)
    if (!(await updateClient(context.db, { id, revision }, supervisionRow(supervision))))
      throw new Failure('changed-meanwhile')
    return { revision: revision + 1 }
  },

  end: async ({ id, revision, on, kind, reason }, context) => {
    const row = await requireActive(context, id)
    const { today } = await unitDay(context)
    if (on > today) throw refuse('client-end-in-future')
    if (on < row.since) throw refuse('client-end-before-since')
    const ending = { state: 'ended', ended_on: on, end_kind: kind, end_reason: reason } as const
    if (!(await updateClient(context.db, { id, revision }, ending))) throw new Failure('changed-meanwhile')
    return { revision: revision + 1 }
  },
}
