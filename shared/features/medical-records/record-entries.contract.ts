import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import {
  clinicLine,
  confidentialitySchema,
  diagnosisCodeSchema,
  followUpSchema,
  observationSchema,
} from './encounter.ts'

export const entryKinds = ['problem', 'allergy', 'immunisation', 'lab-result', 'file'] as const
export const entryKindSchema = z.enum(entryKinds)
export type EntryKind = z.infer<typeof entryKindSchema>

const stamped = { at: instantSchema, byName: z.string() }

/** What every entry of a record has. Nothing is changed in it: what is wrong is struck out and entered anew. */
const entry = {
  id: z.string(),
  encounterId: z.string().nullable(),
  recorded: z.strictObject(stamped),
  voided: z.strictObject({ ...stamped, reason: z.string() }).nullable(),
  /** Whether the reader may strike it out at this moment. */
  mayVoid: z.boolean(),
  revision: z.int(),
}

const target = { inmateId: z.uuid(), encounterId: z.uuid().nullable() }

const problemInput = z.strictObject({
  code: diagnosisCodeSchema.nullable(),
  display: clinicLine(200),
  onsetOn: calendarDateSchema.nullable(),
  note: clinicLine(500).nullable(),
  confidentiality: confidentialitySchema,
})

export const allergyInputSchema = z.strictObject({
  category: z.enum(['medication', 'food', 'environment', 'other']),
  substance: clinicLine(120),
  reaction: clinicLine(200).nullable(),
  severity: z.enum(['mild', 'moderate', 'severe', 'unknown']),
  verification: z.enum(['told', 'confirmed']),
})

const immunisationInput = z.strictObject({
  vaccine: clinicLine(120),
  givenOn: calendarDateSchema,
  dose: z.int().min(1).max(20).nullable(),
  batch: clinicLine(60).nullable(),
  place: clinicLine(120).nullable(),
  note: clinicLine(300).nullable(),
})

export const labResultInputSchema = z.strictObject({
  test: clinicLine(160),
  loinc: z
    .string()
    .regex(/^\d{1,7}-\d$/)
    .nullable(),
  value: clinicLine(200),
  unit: clinicLine(40).nullable(),
  /** As the laboratory prints it: "12,0 - 16,0". */
  reference: clinicLine(120).nullable(),
  interpretation: z.enum(['low', 'normal', 'high', 'abnormal']).nullable(),
  takenOn: calendarDateSchema,
  laboratory: clinicLine(120).nullable(),
  note: clinicLine(500).nullable(),
  confidentiality: confidentialitySchema,
})

const storedFile = z.strictObject({ id: z.string(), mediaType: z.string(), size: z.int() })

export const problemSchema = problemInput.extend({
  ...entry,
  code: z.string().nullable(),
  state: z.enum(['open', 'resolved', 'voided']),
  resolvedOn: calendarDateSchema.nullable(),
})
export const allergySchema = z.strictObject({
  ...entry,
  statement: z.enum(['allergy', 'none-known']),
  category: allergyInputSchema.shape.category.nullable(),
  substance: z.string().nullable(),
  reaction: z.string().nullable(),
  severity: allergyInputSchema.shape.severity.nullable(),
  verification: allergyInputSchema.shape.verification,
  verified: z.strictObject(stamped).nullable(),
  /** `replaced`: "none known" after an allergy became known. */
  state: z.enum(['active', 'replaced', 'voided']),
})
export const immunisationSchema = immunisationInput.extend(entry)
export const labResultSchema = labResultInputSchema.extend({ ...entry, file: storedFile.nullable() })
export const recordFileSchema = z.strictObject({
  ...entry,
  title: z.string(),
  confidentiality: confidentialitySchema,
  /** Bytes: GET /files/<id>. */
  file: storedFile,
})

export type Problem = z.infer<typeof problemSchema>
export type Allergy = z.infer<typeof allergySchema>
export type Immunisation = z.infer<typeof immunisationSchema>
export type LabResult = z.infer<typeof labResultSchema>
export type RecordFile = z.infer<typeof recordFileSchema>

const view = { permission: 'view:health', reads: 'health' } as const
const enter = { permission: 'enter:health', reads: 'nothing' } as const
const reason = clinicLine(500).min(5)
const added = z.strictObject({ id: z.string() })
const ofPerson = z.strictObject({ inmateId: z.uuid() })
const reference = { id: z.uuid(), revision: z.int() }
const revision = z.strictObject({ revision: z.int() })
const writes = ['not-found', 'refused'] as const
const stale = ['not-found', 'changed-meanwhile', 'refused'] as const

/** What stands in a record beside the visits. */
export const recordEntriesContract = {
  /** Everything of one person, newest first; what was struck out stays in sight as such. */
  list: query({
    ...view,
    input: ofPerson,
    output: z.strictObject({
      problems: z.array(problemSchema),
      allergies: z.array(allergySchema),
      immunisations: z.array(immunisationSchema),
      labResults: z.array(labResultSchema),
      files: z.array(recordFileSchema),
    }),
    errors: ['not-found'],
  }),
  /** The first page of a record. */
  summary: query({
    ...view,
    input: ofPerson,
    output: z.strictObject({
      problems: z.array(problemSchema),
      allergies: z.array(allergySchema),
      /** The newest value of each sign. */
      lastVitals: z.array(observationSchema.extend({ caredAt: instantSchema })),
      followUps: z.array(followUpSchema.extend({ encounterId: z.string(), encounterNumber: z.string() })),
      lastVisit: z.strictObject({ id: z.string(), caredAt: instantSchema }).nullable(),
      /** The last day on which the record has to be there; null before the first visit. */
      keptUntil: calendarDateSchema.nullable(),
    }),
    errors: ['not-found'],
  }),
  /** For the banner of every screen about the person. */
  alerts: query({
    ...view,
    input: ofPerson,
    output: z.strictObject({
      allergies: z.array(z.strictObject({ substance: z.string(), severity: allergyInputSchema.shape.severity })),
      /** Somebody asked, and there is none. */
      isNoneKnown: z.boolean(),
    }),
    errors: ['not-found'],
  }),
  addProblem: command({ ...enter, input: problemInput.extend(target), output: added, errors: writes }),
  resolveProblem: command({
    ...enter,
    input: z.strictObject({ ...reference, on: calendarDateSchema }),
    output: revision,
    errors: stale,
  }),
  reopenProblem: command({ ...enter, input: z.strictObject(reference), output: revision, errors: stale }),
  addAllergy: command({ ...enter, input: allergyInputSchema.extend(target), output: added, errors: writes }),
  /** "Tidak ada alergi yang diketahui": refused while one is known. */
  stateNoAllergy: command({ ...enter, input: z.strictObject(target), output: added, errors: writes }),
  verifyAllergy: command({ ...enter, input: z.strictObject(reference), output: revision, errors: stale }),
  addImmunisation: command({ ...enter, input: immunisationInput.extend(target), output: added, errors: writes }),
  addLabResult: command({
    ...enter,
    input: labResultInputSchema.extend({
      ...target,
      fileId: z.uuid().nullable(),
      /** Sheets after the first one; they stand among the files of the record under this title. */
      furtherSheets: z
        .strictObject({ title: clinicLine(120).min(3), fileIds: z.array(z.uuid()).min(1).max(39) })
        .nullish(),
    }),
    output: added,
    errors: writes,
  }),
  /** Several sheets of one paper share its title. */
  addFiles: command({
    ...enter,
    input: z.strictObject({
      ...target,
      title: clinicLine(120).min(3),
      fileIds: z.array(z.uuid()).min(1).max(40),
      confidentiality: confidentialitySchema,
    }),
    output: z.strictObject({ ids: z.array(z.string()) }),
    errors: writes,
  }),
  voidEntry: command({
    ...enter,
    input: z.strictObject({ kind: entryKindSchema, ...reference, reason }),
    output: revision,
    errors: stale,
  }),
}
