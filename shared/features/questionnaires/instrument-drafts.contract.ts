import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import type { Permission } from '../../people/permissions.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { wordingSchema } from './instrument-wording.ts'
import { faultSchema } from './instruments.contract.ts'
import { assessmentQuestionnaires, type QuestionnaireBinding } from './questionnaire-binding.ts'

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const instrumentDraftRefusalCodes = [
  'draft-not-open',
  'draft-not-withdrawn',
  'version-known',
  'own-draft',
  'draft-faulty',
  'values-missing',
] as const

export type InstrumentDraftRefusalCode = (typeof instrumentDraftRefusalCodes)[number]

const line = z.string().trim().min(1).max(120)
const versionSchema = z
  .string()
  .regex(/^\d+(\.\d+){0,2}$/)
  .max(20)
const reference = { id: z.uuid(), revision: z.int() }
const revision = z.strictObject({ revision: z.int() })

const draftSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  version: z.string(),
  state: z.enum(['open', 'approved', 'withdrawn']),
  changedAt: instantSchema,
  changedByName: z.string(),
  /** Whether the reader wrote in it; whoever did cannot approve it. */
  isOwn: z.boolean(),
  withdrawnReason: z.string().nullable(),
  revision: z.int(),
})

export type InstrumentDraft = z.infer<typeof draftSchema>

/** An office's own words and points for an instrument: written by some, approved by another. Nothing here is about a person. */
function bindInstrumentDrafts<const Manage extends Permission>({
  manage,
}: QuestionnaireBinding<Permission, Permission, Manage>) {
  const nothing = { permission: manage, reads: 'nothing' } as const
  return {
    /** Newest first; approved and withdrawn ones too. */
    list: query({ ...nothing, input: z.strictObject({}), output: z.array(draftSchema), errors: [] }),
    get: query({
      ...nothing,
      input: z.strictObject({ id: z.uuid() }),
      output: draftSchema.extend({
        /** The file that it starts from. */
        base: z.string(),
        baseVersion: z.string(),
        wording: wordingSchema,
        faults: z.array(faultSchema),
        /** Items without points, by their numbers. */
        openItems: z.array(z.string()),
        approval: z
          .strictObject({ name: z.string(), post: z.string(), basisNumber: z.string(), basisDate: calendarDateSchema })
          .nullable(),
      }),
      errors: ['not-found'],
    }),
    /** From any version that is there. */
    start: command({
      ...nothing,
      input: z.strictObject({ versionId: z.string().length(64) }),
      output: z.strictObject({ id: z.string() }),
      errors: ['not-found'],
    }),
    save: command({
      ...nothing,
      input: z.strictObject({ ...reference, version: versionSchema, wording: wordingSchema }),
      output: revision,
      errors: ['not-found', 'changed-meanwhile', 'refused'],
    }),
    /** By somebody who did not write in it. Makes a version, and signs it with the key of this installation. */
    approve: command({
      ...nothing,
      input: z.strictObject({
        ...reference,
        name: line,
        post: line,
        basisNumber: line,
        basisDate: calendarDateSchema,
        effectiveFrom: calendarDateSchema,
      }),
      output: z.strictObject({ fileId: z.string() }),
      errors: ['not-found', 'changed-meanwhile', 'refused'],
    }),
    withdraw: command({
      ...nothing,
      input: z.strictObject({ ...reference, reason: z.string().trim().min(5).max(300) }),
      output: revision,
      errors: ['not-found', 'changed-meanwhile', 'refused'],
    }),
    /** Takes a withdrawal back. */
    restore: command({
      ...nothing,
      input: z.strictObject(reference),
      output: revision,
      errors: ['not-found', 'changed-meanwhile', 'refused'],
    }),
  }
}

export const instrumentDraftsContract = bindInstrumentDrafts(assessmentQuestionnaires)
