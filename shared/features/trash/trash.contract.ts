import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { instantSchema } from '../../time/instant.ts'

/** What may be thrown away and taken back: nothing clinical and nothing legal; that is voided with a reason where it stands. */
export const trashKinds = ['draft', 'import-mapping', 'import-plan', 'programme'] as const

export const trashKindSchema = z.enum(trashKinds)

export type TrashKind = z.infer<typeof trashKindSchema>

/** After so many days drafts and what was found out about a list leave the trash for good. */
export const daysInTrash = 30

export const trashRowSchema = z.strictObject({
  kind: trashKindSchema,
  id: z.string(),
  /** Name of a mapping or of a list’s file; of a draft the name of its form. */
  name: z.string(),
  removedAt: instantSchema,
  /** Empty where it is not known. */
  removedBy: z.string(),
  /** Null for what stays. */
  keptUntil: instantSchema.nullable(),
})

export type TrashRow = z.infer<typeof trashRowSchema>

/** `details.reason` of every refusal of this feature. */
export const trashRefusalCodes = ['newer-draft-there', 'name-in-use'] as const

export type TrashRefusalCode = (typeof trashRefusalCodes)[number]

export const trashContract = {
  /** Own drafts, and what the rights of this account let it remove; the newest first. */
  list: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.array(trashRowSchema),
    errors: [],
  }),
  restore: command({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({ kind: trashKindSchema, id: z.uuid() }),
    output: z.strictObject({}),
    errors: ['not-found', 'refused'],
  }),
}
