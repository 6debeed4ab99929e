import { Failure } from '#shared/contract/failure.ts'
import type { InmateDetails } from '#shared/features/inmates/inmate-details.contract.ts'
import type { Presence } from '#shared/features/inmates/placement.rules.ts'
import type { CommandContext } from '../../core/context.ts'
import { attachFile, findFile } from '../../database/foundation.repository.ts'
import { listEvents, listRegisters } from './inmate-events.repository.ts'
import { findMergeOf, listFormerIdentities } from './inmate-merges.repository.ts'
import { blankSentence, sentenceRow } from './inmate-rows.ts'
import { indexInmate, unindexInmate } from './inmate-search.repository.ts'
import { refuse } from './inmate-story.ts'
import {
  findCurrentSentence,
  findInmate,
  findLastPastSentence,
  insertAlias,
  insertSentence,
  listAliases,
  removeAlias,
  updateInmate,
  updateSentence,
} from './inmates.repository.ts'

export interface InmateReference {
  readonly id: string
  readonly revision: number
}

/** @throws Failure not-found, changed-meanwhile */
export async function requireInmate(context: CommandContext, reference: InmateReference) {
  const inmate = await findInmate(context.db, reference.id)
  if (!inmate) throw new Failure('not-found')
  if (inmate.revision !== reference.revision) throw new Failure('changed-meanwhile')
  if (await findMergeOf(context.db, reference.id)) throw refuse('merged-away')
  return inmate
}

/** Raises the revision, puts the state down and brings the search index up to date: the last step of every change. */
export async function finishChange(
  context: CommandContext,
  reference: InmateReference,
  change: Parameters<typeof updateInmate>[2] & { readonly state?: Presence },
): Promise<number> {
  if (!(await updateInmate(context.db, reference, change))) throw new Failure('changed-meanwhile')
  await reindex(context, reference.id)
  return reference.revision + 1
}

export async function reindex(context: CommandContext, id: string): Promise<void> {
  const inmate = await findInmate(context.db, id)
  if (!inmate) throw new Failure('not-found')
  // A record that is part of another one is found as that one.
  if (await findMergeOf(context.db, id)) return unindexInmate(context.db, inmate.search_row)
  const registers = await listRegisters(context.db, id)
  const former = await listFormerIdentities(context.db, id)
  await indexInmate(context.db, inmate.search_row, {
    name: inmate.name,
    aliases: [...(await listAliases(context.db, id)), ...former.flatMap((part) => part.name ?? [])],
    registerNumbers: [
      ...registers.map((register) => register.written),
      ...former.flatMap((part) => part.national_id ?? []),
    ],
    nationalId: inmate.national_id,
  })
}

/** Adds what is new and marks as removed what is gone; the rest keeps its row. */
export async function changeAliases(
  context: CommandContext,
  inmateId: string,
  wanted: readonly string[],
): Promise<void> {
  const known = await listAliases(context.db, inmateId)
  for (const name of known.filter((one) => !wanted.includes(one))) await removeAlias(context.db, inmateId, name)
  for (const name of new Set(wanted.filter((one) => !known.includes(one))))
    await insertAlias(context.db, { id: context.newId(), inmate_id: inmateId, name })
}

/**
 * Ties an uploaded picture to the person.
 * @throws Failure refused (photo-not-usable): not there, not a picture, somebody else's, or tied to another record
 */
export async function attachPhoto(context: CommandContext, inmateId: string, fileId: string | null): Promise<void> {
  if (fileId === null) return
  const file = await findFile(context.db, fileId)
  const isTiedHere = file?.subject_type === 'inmate' && file.subject_id === inmateId
  if (isTiedHere) return
  const isOwn = file?.uploaded_by === context.actor.accountId && file.permission === null
  if (!file || !isOwn || !file.media_type.startsWith('image/')) throw refuse('photo-not-usable')
  await attachFile(context.db, fileId, {
    permission: 'view:inmates',
    reads: 'nothing',
    subjectType: 'inmate',
    subjectId: inmateId,
  })
}

/** The dates of the present stay are corrected in place; those of an earlier stay remain as they were. */
export async function changeSentence(
  context: CommandContext,
  inmateId: string,
  sentence: InmateDetails['sentence'],
): Promise<void> {
  const current = await findCurrentSentence(context.db, inmateId)
  if (current) await updateSentence(context.db, current.id, sentenceRow(sentence))
}

/**
 * A new stay has its own dates; they begin empty unless given. An arrival entered in place of a struck-out one is no new stay and
 * takes the dates over.
 */
export async function beginSentence(
  context: CommandContext,
  inmateId: string,
  arrivalEventId: string,
  sentence: InmateDetails['sentence'] = blankSentence,
): Promise<void> {
  const current = await findCurrentSentence(context.db, inmateId)
  const events = current ? await listEvents(context.db, inmateId) : []
  const isStruckOut = events.some((event) => event.id === current?.arrival_event_id && event.voided_reason !== null)
  if (current && isStruckOut) return updateSentence(context.db, current.id, { arrival_event_id: arrivalEventId })
  if (current) await updateSentence(context.db, current.id, { state: 'past' })
  await insertSentence(context.db, {
    id: context.newId(),
    inmate_id: inmateId,
    arrival_event_id: arrivalEventId,
    ...sentenceRow(sentence),
    state: 'current',
  })
}

/** With a struck-out arrival the dates of the stay before count again. */
export async function takeBackSentence(
  context: CommandContext,
  inmateId: string,
  arrivalEventId: string,
): Promise<void> {
  const current = await findCurrentSentence(context.db, inmateId)
  const earlier = await findLastPastSentence(context.db, inmateId)
  if (current?.arrival_event_id !== arrivalEventId || !earlier) return
  await updateSentence(context.db, current.id, { state: 'voided' })
  await updateSentence(context.db, earlier.id, { state: 'current' })
}
