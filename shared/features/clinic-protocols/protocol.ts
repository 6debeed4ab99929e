import { z } from 'zod'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { slugSchema } from '../service-cases/service-standard.ts'
import { diagnosisCodeSchema } from '../terminology/diagnosis-codes.ts'
import { clinicVitalSchema } from './clinic-vitals.ts'

const text = z.string().trim().min(1)
const lines = z.array(text)

/** Where a branch leads: the id of a step or of an end. */
const target = slugSchema

const questionSchema = z.strictObject({
  kind: z.literal('question'),
  text,
  /** What to look at, in one or two lines. */
  help: text.nullable().default(null),
  /** `reason` is told with the result; an answer without one leaves no trace in it. */
  answers: z
    .array(z.strictObject({ id: slugSchema, text, reason: text.nullable().default(null), next: target }))
    .min(2),
})

const conditionSchema = z.strictObject({
  vital: clinicVitalSchema,
  is: z.enum(['at-least', 'at-most', 'above', 'below']),
  value: z.number(),
})

const branch = { reason: text, next: target }

const measureSchema = z.strictObject({
  kind: z.literal('measure'),
  text,
  vitals: z.array(clinicVitalSchema).min(1),
  /** The first whose conditions all hold decides. */
  rules: z.array(z.strictObject({ ...branch, when: z.array(conditionSchema).min(1) })).min(1),
  /** When none holds and everything was measured. */
  otherwise: z.strictObject(branch),
  /** When none holds and something could not be measured. */
  unmeasured: z.strictObject(branch),
})

const end = {
  title: text,
  measures: lines.min(1),
  watch: lines.default([]),
  codes: z.array(diagnosisCodeSchema).default([]),
}

const endSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('treat'),
    ...end,
    /** Classes a nurse may give by standing order; the dose stands in the list of the clinic, never here. */
    medicines: lines.default([]),
    education: lines.min(1),
    /** When the person is seen again. */
    followUp: text,
  }),
  z.strictObject({ kind: z.literal('call-doctor'), ...end, tell: lines.min(1) }),
  z.strictObject({ kind: z.literal('refer'), ...end, urgency: z.enum(['emergency', 'planned']) }),
])

/** `resources/protocols/*.json`: what a nurse does without a doctor, step by step, until it ends in treat, call the doctor or refer. */
export const protocolSchema = z.strictObject({
  id: slugSchema,
  version: z.int().positive(),
  date: calendarDateSchema,
  title: text,
  /** For whom it is, and for whom not. */
  scope: text,
  /** Where it comes from and that a doctor has to approve it first. */
  source: text,
  /** Everyday words by which it is found. */
  words: lines.min(1),
  start: target,
  steps: z.record(slugSchema, z.discriminatedUnion('kind', [questionSchema, measureSchema])),
  ends: z.record(slugSchema, endSchema),
})

export type Protocol = z.infer<typeof protocolSchema>
export type ProtocolStep = Protocol['steps'][string]
export type MeasureStep = Extract<ProtocolStep, { readonly kind: 'measure' }>
export type ProtocolCondition = z.infer<typeof conditionSchema>
export type ProtocolEnd = z.infer<typeof endSchema>
