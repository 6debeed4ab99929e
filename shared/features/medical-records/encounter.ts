import { z } from 'zod'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { interpretations } from './vital-signs.rules.ts'

export const encounterKinds = ['visit', 'admission', 'monthly', 'emergency', 'pre-release', 'visiting-doctor'] as const
export const encounterKindSchema = z.enum(encounterKinds)
export type EncounterKind = z.infer<typeof encounterKindSchema>

export const encounterStateSchema = z.enum(['open', 'finished', 'voided'])

/** `extra`: only for those who hold `view:confidential-health`; everybody else is not told that it is there. */
export const confidentialitySchema = z.enum(['normal', 'extra'])
export type Confidentiality = z.infer<typeof confidentialitySchema>

/** Lines may break; nothing else that a printer could stumble over. */
export const clinicText = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^(?:\P{Cc}|[\n\t])*$/u)

export const clinicLine = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^\P{Cc}*$/u)

/** The shape of an ICD-10 code, with or without its dot: A09, J06.9, S52.51, M79.10. */
export const diagnosisCodeSchema = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]\d[0-9A-Z](\.?[0-9A-Z]{1,4})?$/)

export const longestClinicText = 8000

export const measurementSchema = z.strictObject({
  /** As in the list of vital signs; the body mass index is never sent. */
  sign: z.string().max(40),
  kind: z.string().max(40).nullable(),
  value: z.number(),
})

export const diagnosisSchema = z.strictObject({
  code: diagnosisCodeSchema.nullable(),
  display: clinicLine(200),
  rank: z.enum(['primary', 'secondary']),
})

export const procedureSchema = z.strictObject({
  code: clinicLine(20).nullable(),
  display: clinicLine(200),
  note: clinicLine(300).nullable(),
})

/** What a visit says. A correction sends the whole of it anew. */
export const encounterContentSchema = z.strictObject({
  subjective: clinicText(longestClinicText).nullable(),
  objective: clinicText(longestClinicText).nullable(),
  assessment: clinicText(longestClinicText).nullable(),
  plan: clinicText(longestClinicText).nullable(),
  measurements: z.array(measurementSchema).max(20),
  /** At most one is the primary one. */
  diagnoses: z.array(diagnosisSchema).max(20),
  procedures: z.array(procedureSchema).max(20),
  followUp: z.strictObject({ on: calendarDateSchema, note: clinicLine(200).nullable() }).nullable(),
  confidentiality: confidentialitySchema,
})

export type EncounterContent = z.infer<typeof encounterContentSchema>

export const openingSchema = z.strictObject({
  inmateId: z.uuid(),
  kind: encounterKindSchema,
  /** Null: now. */
  caredAt: instantSchema.nullable(),
  /** Needed where the entry is late. */
  lateReason: clinicLine(200).nullable(),
  /** A doctor without an account. */
  instructedBy: clinicLine(120).nullable(),
  /** Who cared for the person, where it was not whoever enters it: a colleague with the right to enter. */
  carerId: z.uuid().nullish(),
})

export type EncounterOpening = z.infer<typeof openingSchema>

const named = z.strictObject({ id: z.string(), name: z.string() })
const stamped = { at: instantSchema, byName: z.string() }

/** One line of the timeline. */
export const encounterSummarySchema = z.strictObject({
  id: z.string(),
  number: z.string(),
  inmate: named,
  kind: encounterKindSchema,
  state: encounterStateSchema,
  confidentiality: confidentialitySchema,
  caredAt: instantSchema,
  recordedAt: instantSchema,
  isLate: z.boolean(),
  carerName: z.string(),
  subjective: z.string().nullable(),
  assessment: z.string().nullable(),
  diagnoses: z.array(diagnosisSchema.extend({ code: z.string().nullable(), display: z.string() })),
  revision: z.int(),
})

export type EncounterSummary = z.infer<typeof encounterSummarySchema>

export const observationSchema = measurementSchema.extend({
  loinc: z.string(),
  unit: z.string(),
  interpretation: z.enum(interpretations).nullable(),
  isDerived: z.boolean(),
})

export const followUpSchema = z.strictObject({
  id: z.string(),
  on: calendarDateSchema,
  note: z.string().nullable(),
  state: z.enum(['open', 'done', 'cancelled']),
  closedReason: z.string().nullable(),
})

/** What a visit said before a correction, oldest first. */
export const encounterVersionSchema = z.strictObject({
  revision: z.int(),
  content: encounterContentSchema,
  written: z.strictObject(stamped),
  /** Without a reason: a colleague went on writing the open visit. */
  replaced: z.strictObject({ ...stamped, reason: z.string().nullable() }),
})

export type EncounterVersion = z.infer<typeof encounterVersionSchema>

export const encounterMoveSchema = z.strictObject({
  id: z.string(),
  encounter: z.strictObject({ id: z.string(), number: z.string() }),
  from: named,
  to: named,
  ...stamped,
  reason: z.string(),
  undone: z.strictObject({ ...stamped, reason: z.string() }).nullable(),
  mayUndo: z.boolean(),
})

export type EncounterMove = z.infer<typeof encounterMoveSchema>

/** One visit with everything that was ever written about it. */
export const encounterSchema = encounterSummarySchema.extend({
  lateReason: z.string().nullable(),
  instructedBy: z.string().nullable(),
  recordedByName: z.string(),
  changed: z.strictObject(stamped),
  content: encounterContentSchema,
  observations: z.array(observationSchema),
  followUp: followUpSchema.nullable(),
  versions: z.array(encounterVersionSchema),
  addenda: z.array(z.strictObject({ id: z.string(), text: z.string(), ...stamped })),
  moves: z.array(encounterMoveSchema),
  voided: z.strictObject({ ...stamped, reason: z.string() }).nullable(),
  /** Of the reader, at this moment. */
  may: z.strictObject({ amend: z.boolean(), void: z.boolean(), move: z.boolean(), addAddendum: z.boolean() }),
})

export type Encounter = z.infer<typeof encounterSchema>
