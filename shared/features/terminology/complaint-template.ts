import { z } from 'zod'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { clinicVitalSchema } from '../clinic-protocols/clinic-vitals.ts'
import { slugSchema } from '../service-cases/service-standard.ts'
import { diagnosisCodeSchema } from './diagnosis-codes.ts'

const text = z.string().trim().min(1).max(120)
const lines = z.array(z.string().trim().min(1).max(240)).max(30)

/** What a form offers for one frequent complaint. Prompts are questions to ask, never findings: nothing is written down by itself. */
export const templateContentSchema = z.strictObject({
  title: text,
  /** Everyday words by which it is found. */
  words: z.array(z.string().trim().min(1).max(60)).max(20),
  subjective: lines.min(1),
  objective: lines.min(1),
  vitals: z.array(clinicVitalSchema),
  /** Proposed ICD-10 codes, the likeliest first. */
  codes: z.array(diagnosisCodeSchema).min(1).max(12),
  plan: lines.min(1),
  education: lines.min(1),
  /** When the person has to come back at once. */
  warnings: lines.min(1),
  /** A protocol for days without a doctor. */
  protocol: slugSchema.nullable(),
})

/** `resources/reference-data/complaint-templates.json`. */
export const templateFileSchema = z.strictObject({
  date: calendarDateSchema,
  source: z.string().min(1),
  templates: z.array(templateContentSchema.extend({ id: slugSchema })).min(1),
})

export const complaintTemplateSchema = templateContentSchema.extend({
  id: z.string(),
  /** 0 as shipped; then the office's own versions. */
  version: z.int(),
})

/** A template as a form uses it. */
export type ComplaintTemplate = z.infer<typeof complaintTemplateSchema>
