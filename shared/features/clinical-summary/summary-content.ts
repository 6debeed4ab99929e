import { z } from 'zod'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { encounterKindSchema } from '../medical-records/encounter.ts'
import { allergyInputSchema } from '../medical-records/record-entries.contract.ts'

export const summarySections = [
  'problems',
  'allergies',
  'medicines',
  'visits',
  'labs',
  'immunisations',
  'screenings',
] as const
export const summarySectionSchema = z.enum(summarySections)
export type SummarySection = z.infer<typeof summarySectionSchema>

const text = z.string().min(1)
const optional = z.string().nullable()
const day = calendarDateSchema.nullable()
const person = z.strictObject({ id: z.uuid(), name: text })
const level = z.enum(['low', 'normal', 'high', 'abnormal']).nullable()

const coded = { id: z.uuid(), code: optional, display: text }

const visit = z.strictObject({
  id: z.uuid(),
  number: text,
  kind: encounterKindSchema,
  caredAt: instantSchema,
  carer: person,
  subjective: optional,
  objective: optional,
  assessment: optional,
  plan: optional,
  diagnoses: z.array(z.strictObject({ ...coded, rank: z.enum(['primary', 'secondary']) })),
  procedures: z.array(z.strictObject({ ...coded, note: optional })),
  measurements: z.array(
    z.strictObject({
      id: z.uuid(),
      name: text,
      loinc: text,
      value: z.number(),
      unit: text,
      ucum: optional,
      interpretation: level,
    }),
  ),
})

/** What a summary says, as it was on the day it was made. Its JSON is what is kept and hashed. */
export const summaryContentSchema = z.strictObject({
  id: z.uuid(),
  madeAt: instantSchema,
  title: text,
  author: person,
  organization: z.strictObject({
    id: z.uuid(),
    name: text,
    address: text,
    city: text,
    phone: optional,
    /** Left out where there is none, so that what was kept and hashed before reads as it did. */
    organizationId: text.optional(),
    facilityNumber: text.optional(),
  }),
  patient: z.strictObject({
    id: z.uuid(),
    name: text,
    nationalId: optional,
    registerNumber: optional,
    birthDate: day,
    sex: z.enum(['male', 'female']),
  }),
  purpose: text,
  recipient: text,
  from: calendarDateSchema,
  until: calendarDateSchema,
  /** In the order of the paper, each with its heading of that day. What is not here was not chosen. */
  sections: z.array(z.strictObject({ section: summarySectionSchema, title: text })),
  /** What an empty section says. */
  nothing: text,
  problems: z.array(z.strictObject({ ...coded, onsetOn: day, resolvedOn: day, isOpen: z.boolean() })),
  allergies: z.array(
    z.strictObject({
      id: z.uuid(),
      statement: z.enum(['allergy', 'none-known']),
      category: allergyInputSchema.shape.category.nullable(),
      substance: optional,
      reaction: optional,
      severity: allergyInputSchema.shape.severity.nullable(),
      verification: allergyInputSchema.shape.verification,
    }),
  ),
  medicines: z.array(
    z.strictObject({
      id: z.uuid(),
      name: text,
      kfa: optional,
      dosage: text,
      startsOn: calendarDateSchema,
      endsOn: day,
      state: z.enum(['active', 'completed', 'stopped']),
    }),
  ),
  visits: z.array(visit),
  labs: z.array(
    z.strictObject({
      id: z.uuid(),
      test: text,
      loinc: optional,
      value: text,
      unit: optional,
      reference: optional,
      interpretation: level,
      takenOn: calendarDateSchema,
      laboratory: optional,
    }),
  ),
  immunisations: z.array(
    z.strictObject({
      id: z.uuid(),
      vaccine: text,
      givenOn: calendarDateSchema,
      dose: z.int().nullable(),
      batch: optional,
    }),
  ),
  screenings: z.array(z.strictObject({ id: z.uuid(), title: text, askedAt: instantSchema, result: text })),
})

export type SummaryContent = z.infer<typeof summaryContentSchema>
