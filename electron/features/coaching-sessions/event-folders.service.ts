import { Failure } from '#shared/contract/failure.ts'
import type { EventRefusal, eventFoldersContract } from '#shared/features/coaching-sessions/event-folder.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { attachFile, findFile } from '../../database/foundation.repository.ts'
import { findMergeOf } from '../inmates/inmate-merges.repository.ts'
import { toSummary } from '../inmates/inmate-rows.ts'
import { findInmate, listSummariesOf } from '../inmates/inmates.repository.ts'
import { findSession } from './coaching-sessions.repository.ts'
import {
  findEventRow,
  insertEventFile,
  insertEventPerson,
  listEventFiles,
  listEventPeople,
  takeOffEventRow,
} from './event-folders.repository.ts'

const refuse = (reason: EventRefusal) => new Failure('refused', { reason })

/** @throws Failure not-found, refused (not-an-event) */
async function requireEvent({ db }: CommandContext, sessionId: string): Promise<void> {
  const session = await findSession(db, sessionId)
  if (!session) throw new Failure('not-found')
  if (session.kind !== 'event') throw refuse('not-an-event')
}

interface KeptRow {
  readonly id: string
  readonly state: 'active' | 'taken-off'
  readonly end_reason: string | null
  readonly recorded_at: string
  readonly by_name: string
  readonly revision: number
}

const kept = ({ id, state, end_reason, recorded_at, by_name, revision }: KeptRow) => ({
  ...{ id, state, endReason: end_reason, byName: by_name, revision },
  recordedAt: instantSchema.parse(recorded_at),
})

async function takeOff(
  { db }: CommandContext,
  table: 'event_people' | 'event_files',
  taking: { readonly id: string; readonly revision: number; readonly reason: string },
) {
  const row = await findEventRow(db, table, taking.id)
  if (!row) throw new Failure('not-found')
  if (row.state === 'taken-off') throw refuse('already-taken-off')
  if (!(await takeOffEventRow(db, table, taking))) throw new Failure('changed-meanwhile')
  return { revision: taking.revision + 1 }
}

const fresh = ({ now, actor }: CommandContext) =>
  ({ state: 'active', end_reason: null, recorded_at: now, recorded_by: actor.accountId }) as const

export const eventFoldersService: ServiceOf<typeof eventFoldersContract> = {
  folder: async ({ sessionId }, { db }) => {
    if (!(await findSession(db, sessionId))) throw new Failure('not-found')
    const people = await listEventPeople(db, sessionId)
    const ids = people.flatMap(({ inmate_id }) => inmate_id ?? [])
    const known = new Map((await listSummariesOf(db, ids)).map((row) => [row.id, toSummary(row)]))
    return {
      cast: people.flatMap((row) => {
        const person = row.inmate_id === null ? undefined : known.get(row.inmate_id)
        if (!person) return []
        const { id, name, registerNumber, block, state } = person
        return [
          { ...kept(row), part: row.part, person: { id, name, registerNumber, block, isHere: state === 'present' } },
        ]
      }),
      escorts: people.flatMap((row) =>
        row.officer === null ? [] : [{ ...kept(row), officer: row.officer, part: row.part }],
      ),
      files: (await listEventFiles(db, sessionId)).map((row) => ({
        ...kept(row),
        ...{ kind: row.kind, title: row.title, fileId: row.file_id, mediaType: row.media_type },
      })),
    }
  },

  cast: async ({ sessionId, inmateId, part }, context) => {
    const { db, newId } = context
    await requireEvent(context, sessionId)
    const person = await findInmate(db, inmateId)
    if (!person) throw new Failure('not-found')
    if (await findMergeOf(db, inmateId)) throw refuse('merged-away')
    if (person.state !== 'present') throw refuse('person-not-here')
    const people = await listEventPeople(db, sessionId)
    if (people.some((row) => row.inmate_id === inmateId && row.state === 'active')) throw refuse('already-in-cast')
    const id = newId()
    const row = { id, session_id: sessionId, role: 'cast', inmate_id: inmateId, officer: null, part } as const
    await insertEventPerson(db, { ...row, ...fresh(context) })
    return { id }
  },

  escort: async ({ sessionId, officer, part }, context) => {
    const { db, newId } = context
    await requireEvent(context, sessionId)
    const id = newId()
    const row = { id, session_id: sessionId, role: 'escort', inmate_id: null, officer, part } as const
    await insertEventPerson(db, { ...row, ...fresh(context) })
    return { id }
  },

  addFile: async ({ sessionId, kind, title, fileId }, context) => {
    const { db, actor, newId } = context
    await requireEvent(context, sessionId)
    const file = await findFile(db, fileId)
    // Only the uploader's own file that belongs to nothing yet.
    if (file?.uploaded_by !== actor.accountId || file.permission !== null) throw refuse('file-not-usable')
    const right = { permission: 'view:coaching', reads: 'nothing' } as const
    await attachFile(db, fileId, { ...right, subjectType: 'coaching-session', subjectId: sessionId })
    const id = newId()
    await insertEventFile(db, { id, session_id: sessionId, kind, title, file_id: fileId, ...fresh(context) })
    return { id }
  },

  takeOffPerson: (taking, context) => takeOff(context, 'event_people', taking),

  takeOffFile: (taking, context) => takeOff(context, 'event_files', taking),
}
