import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { instantSchema } from '../../time/instant.ts'

export const longestFileTitle = 120

/** `details.reason` of every refusal here; the page owns one text per code. */
export const inmateFileRefusalCodes = ['file-not-usable', 'already-voided', 'merged-away'] as const

export type InmateFileRefusalCode = (typeof inmateFileRefusalCodes)[number]

/** A paper about a person that belongs to no request: a verdict, a card, a letter. Bytes: GET /files/<fileId>. */
const inmateFileSchema = z.strictObject({
  id: z.string(),
  revision: z.int(),
  fileId: z.string(),
  title: z.string(),
  mediaType: z.string(),
  size: z.int(),
  addedAt: instantSchema,
  addedBy: z.string(),
  voided: z.strictObject({ at: instantSchema, by: z.string(), reason: z.string() }).nullable(),
})

export type InmateFile = z.infer<typeof inmateFileSchema>

export const inmateFilesContract = {
  /** Newest first; what was voided stays in sight as voided. */
  list: query({
    permission: 'view:inmates',
    reads: 'identity',
    input: z.strictObject({ inmateId: z.uuid() }),
    output: z.array(inmateFileSchema),
    errors: ['not-found'],
  }),
  /** Several sheets of one paper share its title. */
  add: command({
    permission: 'register:inmates',
    reads: 'nothing',
    input: z.strictObject({
      inmateId: z.uuid(),
      title: z.string().trim().min(3).max(longestFileTitle),
      fileIds: z.array(z.uuid()).min(1).max(40),
    }),
    output: z.strictObject({ ids: z.array(z.string()) }),
    errors: ['not-found', 'refused'],
  }),
  /** The wrong paper, or the wrong person's. */
  voidFile: command({
    permission: 'register:inmates',
    reads: 'nothing',
    input: z.strictObject({ id: z.uuid(), revision: z.int(), reason: z.string().trim().min(5).max(500) }),
    output: z.strictObject({ revision: z.int() }),
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
}
