import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { instantSchema } from '../../time/instant.ts'

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const eventRefusals = [
  'not-an-event',
  'merged-away',
  'person-not-here',
  'already-in-cast',
  'file-not-usable',
  'already-taken-off',
] as const

export type EventRefusal = (typeof eventRefusals)[number]

/** What the papers and pictures of a performance are: leave to hold it, a picture of it, anything else. */
export const eventFileKinds = ['permission', 'photo', 'other'] as const

const line = (most: number) => z.string().trim().min(1).max(most)
const sessionId = z.uuid()
const states = z.enum(['active', 'taken-off'])
const kept = {
  id: z.string(),
  state: states,
  endReason: z.string().nullable(),
  recordedAt: instantSchema,
  byName: z.string(),
  revision: z.int(),
}

const castSchema = z.strictObject({
  ...kept,
  person: z.strictObject({
    id: z.string(),
    name: z.string(),
    registerNumber: z.string().nullable(),
    block: z.string().nullable(),
    isHere: z.boolean(),
  }),
  part: z.string(),
})

const escortSchema = z.strictObject({ ...kept, officer: z.string(), part: z.string() })

const fileSchema = z.strictObject({
  ...kept,
  kind: z.enum(eventFileKinds),
  title: z.string(),
  fileId: z.string(),
  mediaType: z.string(),
})

const folderSchema = z.strictObject({
  cast: z.array(castSchema),
  escorts: z.array(escortSchema),
  files: z.array(fileSchema),
})

export type EventFolder = z.infer<typeof folderSchema>

const saved = z.strictObject({ id: z.string() })
const failures = ['not-found', 'changed-meanwhile', 'refused'] as const
const takeOff = z.strictObject({ id: z.uuid(), revision: z.int(), reason: z.string().trim().min(5).max(500) })

/** The folder of a performance: who appears, who guards, what was allowed, what it looked like. */
export const eventFoldersContract = {
  folder: query({
    permission: 'view:coaching',
    reads: 'nothing',
    input: z.strictObject({ sessionId }),
    output: folderSchema,
    errors: ['not-found'],
  }),
  cast: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({ sessionId, inmateId: z.uuid(), part: line(120) }),
    output: saved,
    errors: failures,
  }),
  escort: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({ sessionId, officer: line(120), part: line(120) }),
    output: saved,
    errors: failures,
  }),
  addFile: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({ sessionId, kind: z.enum(eventFileKinds), title: line(120), fileId: z.uuid() }),
    output: saved,
    errors: failures,
  }),
  /** Of somebody in the cast or of an escort. */
  takeOffPerson: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: takeOff,
    output: z.strictObject({ revision: z.int() }),
    errors: failures,
  }),
  takeOffFile: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: takeOff,
    output: z.strictObject({ revision: z.int() }),
    errors: failures,
  }),
}
