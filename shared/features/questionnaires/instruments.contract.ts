import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import type { Permission } from '../../people/permissions.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { instrumentFaultCodes } from './instrument-faults.ts'
import { longestSignature } from './instrument-signature.ts'
import { assessmentQuestionnaires, healthQuestionnaires, type QuestionnaireBinding } from './questionnaire-binding.ts'
import { instrumentTextSchema } from './questionnaires.contract.ts'

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const instrumentRefusalCodes = [
  'file-faulty',
  'version-known',
  'other-use',
  'not-of-office',
  'already-withdrawn',
  'parameter-not-allowed',
  'signature-missing',
  'signature-wrong',
  'signer-foreign',
  'signer-withdrawn',
] as const

export type InstrumentRefusalCode = (typeof instrumentRefusalCodes)[number]

const line = z.string().trim().min(1).max(160)
const reason = z.string().trim().min(5).max(300)

export const faultSchema = z.strictObject({ fault: z.enum(instrumentFaultCodes), path: z.string(), about: z.string() })

const parameterSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  help: z.string().nullable(),
  source: z.string(),
  unit: z.string().nullable(),
  default: z.union([z.string(), z.number()]),
  min: z.int().nullable(),
  max: z.int().nullable(),
  options: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  value: z.union([z.string(), z.number()]),
  /** Who set it last, and why; null while the default holds. */
  set: z.strictObject({ id: z.string(), at: instantSchema, byName: z.string(), reason: z.string() }).nullable(),
})

export type InstrumentParameter = z.infer<typeof parameterSchema>

export const signerKinds = ['own', 'partner', 'foreign'] as const

/** Who signed a kept file: this installation, an office whose key is known, or one that was accepted by name. */
const keptSignerSchema = z.strictObject({ kind: z.enum(signerKinds), name: z.string(), fingerprint: z.string() })

/** The same of a file on its way in; the name is what the signer states, or what the known key says. */
const signerSchema = z.strictObject({
  kind: z.enum(['none', 'wrong', 'withdrawn', ...signerKinds]),
  name: z.string(),
  fingerprint: z.string(),
})

export type InstrumentSigner = z.infer<typeof signerSchema>

const signature = z.string().max(longestSignature).nullable().default(null)

const versionSchema = z.strictObject({
  /** SHA-256 of the file. */
  id: z.string(),
  version: z.string(),
  title: z.string(),
  origin: z.enum(['shipped', 'office']),
  publisher: z.string(),
  source: z.string().nullable(),
  note: z.string().nullable(),
  purpose: z.string().nullable(),
  questions: z.int(),
  effectiveFrom: calendarDateSchema,
  effectiveUntil: calendarDateSchema.nullable(),
  /** Items whose points the office has still to enter, by their numbers; nothing is scored until then. */
  openItems: z.array(z.string()),
  /**
   * `waiting`: its day has not come; `past`: another version took its place, or its period ended; `incomplete`: it would hold, and points
   * are missing.
   */
  standing: z.enum(['in-force', 'incomplete', 'waiting', 'past', 'draft', 'withdrawn']),
  /** For a file of the office: who approved it and who brought it in. */
  office: z
    .strictObject({
      id: z.string(),
      approvedBy: z.string(),
      importedAt: instantSchema,
      importedByName: z.string(),
      withdrawnReason: z.string().nullable(),
      /** Null for a file without a signature. */
      signer: keptSignerSchema.nullable(),
      revision: z.int(),
    })
    .nullable(),
})

export type InstrumentVersion = z.infer<typeof versionSchema>

const instrumentSchema = z.strictObject({
  url: z.string(),
  /** Of the version in force, else of the newest. */
  title: z.string(),
  versions: z.array(versionSchema),
  parameters: z.array(parameterSchema),
})

export type InstrumentEntry = z.infer<typeof instrumentSchema>

/** Versions, cut-offs and office files of instruments, under the rights of one kind of work. Nothing here is about a person. */
function bindInstruments<const Manage extends Permission>({
  manage,
}: QuestionnaireBinding<Permission, Permission, Manage>) {
  const nothing = { permission: manage, reads: 'nothing' } as const
  return {
    /** In the order of titles, each with its versions, newest first; and the files that were set aside. */
    list: query({
      ...nothing,
      input: z.strictObject({}),
      output: z.strictObject({
        instruments: z.array(instrumentSchema),
        faulty: z.array(z.strictObject({ file: z.string(), faults: z.array(faultSchema) })),
      }),
      errors: [],
    }),
    /** What a file would bring, or everything that is wrong with it; nothing is kept. */
    preview: query({
      ...nothing,
      input: z.strictObject({ content: instrumentTextSchema, signature }),
      output: z.strictObject({
        faults: z.array(faultSchema),
        signer: signerSchema,
        found: versionSchema
          .pick({ version: true, title: true, publisher: true, source: true, questions: true })
          .extend({
            url: z.string(),
            effectiveFrom: calendarDateSchema,
            scores: z.array(z.string()),
            parameters: z.array(z.string()),
            /** Versions of the same instrument that are there already. */
            known: z.array(z.string()),
            /** Items and scores whose structure, points or bands differ from the version that is shown now. */
            differs: z.array(z.string()),
          })
          .nullable(),
      }),
      errors: [],
    }),
    /** Adds a version; whatever was there stays. */
    import: command({
      ...nothing,
      input: z.strictObject({
        content: instrumentTextSchema,
        signature,
        /** Whose key it is, in the words of whoever made sure of it; only for a key that is not known. */
        acceptedAs: line.nullable().default(null),
        approvedBy: line,
        effectiveFrom: calendarDateSchema,
      }),
      output: z.strictObject({ id: z.string() }),
      errors: ['refused'],
    }),
    withdraw: command({
      ...nothing,
      input: z.strictObject({ id: z.uuid(), revision: z.int(), reason }),
      output: z.strictObject({ revision: z.int() }),
      errors: ['not-found', 'changed-meanwhile', 'refused'],
    }),
    /** For results from now on; those that are stored keep theirs. */
    setParameter: command({
      ...nothing,
      input: z.strictObject({
        url: z.string().max(200),
        parameter: z.string().max(64),
        value: z.union([z.string().max(64), z.int()]),
        reason,
        /** Of what the form showed; null where it showed the default. */
        basis: z.string().nullable(),
      }),
      output: z.strictObject({ id: z.string() }),
      errors: ['not-found', 'changed-meanwhile', 'refused'],
    }),
  }
}

export const instrumentsContract = bindInstruments(healthQuestionnaires)

export const assessmentInstrumentsContract = bindInstruments(assessmentQuestionnaires)
