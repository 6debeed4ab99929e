import {
  type HandoverNote,
  type HandoverPage,
  handoverKinds,
} from '#shared/features/shift-handover/shift-handover.contract.ts'
import { addHours, instantSchema } from '#shared/time/instant.ts'
import { handoverSources } from '../../core/handover-sources.ts'
import { toSummary } from '../inmates/inmate-rows.ts'
import { findSummary } from '../inmates/inmates.repository.ts'
import type { HandoverContext } from './handover-source.ts'
import { lastDeedBefore, lastHandoverOf, listNotes, listReads } from './shift-handover.repository.ts'

/** Whoever did nothing for so long had gone home. */
const hoursBetweenShifts = 6

/** Since when the reader has not looked. */
async function sinceOf({ db, actor, now }: HandoverContext): Promise<HandoverPage['since']> {
  const handover = await lastHandoverOf(db, actor.accountId)
  if (handover !== null) return { at: instantSchema.parse(handover), basis: 'handover' }
  const deed = await lastDeedBefore(db, actor.accountId, addHours(now, -hoursBetweenShifts))
  if (deed !== null) return { at: instantSchema.parse(deed), basis: 'session' }
  return { at: addHours(now, -24), basis: 'day' }
}

/** What is open in the clinic, as far as the reader may know of it. Late ones stand first within their kind. */
export async function handoverPage(context: HandoverContext): Promise<HandoverPage> {
  const { db } = context
  const since = await sinceOf(context)
  const found = (await Promise.all(handoverSources.map((source) => source(context)))).flat()
  const matters: HandoverPage['matters'] = []
  for (const { inmateId, ...matter } of found) {
    const person = await findSummary(db, inmateId)
    if (person) matters.push({ ...matter, person: toSummary(person), isNew: matter.since > since.at })
  }
  matters.sort(
    (left, right) =>
      handoverKinds.indexOf(left.kind) - handoverKinds.indexOf(right.kind) ||
      Number(right.isLate) - Number(left.isLate) ||
      (left.since < right.since ? -1 : 1),
  )
  return { since, matters, notes: await notesOf(context, since.at) }
}

async function notesOf({ db, actor }: HandoverContext, since: string): Promise<HandoverNote[]> {
  const rows = await listNotes(db, since)
  const reads = await listReads(
    db,
    rows.map(({ id }) => id),
  )
  const notes: HandoverNote[] = []
  for (const row of rows) {
    const person = row.inmate_id === null ? undefined : await findSummary(db, row.inmate_id)
    const own = reads.filter(({ note_id }) => note_id === row.id)
    notes.push({
      id: row.id,
      person: person ? toSummary(person) : null,
      text: row.text,
      state: row.state,
      writtenAt: instantSchema.parse(row.written_at),
      writtenByName: row.writer_name,
      isOwn: row.written_by === actor.accountId,
      done: row.done_at === null ? null : { at: instantSchema.parse(row.done_at), byName: row.doer_name ?? '' },
      reads: own.map(({ at, account_name }) => ({ at: instantSchema.parse(at), byName: account_name })),
      isReadByMe: own.some(({ account_id }) => account_id === actor.accountId),
      revision: row.revision,
    })
  }
  return notes
}

/** Everybody whose health the page tells of. */
export const peopleOn = ({ matters, notes }: HandoverPage): readonly string[] => [
  ...new Set([
    ...matters.map(({ person }) => person.id),
    ...notes.flatMap(({ person }) => (person === null ? [] : [person.id])),
  ]),
]
