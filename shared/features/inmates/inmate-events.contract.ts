import { z } from 'zod'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { legalStatuses } from './legal-status.rules.ts'
import { placementEventKinds } from './placement.rules.ts'
import { registerClasses } from './register-number.rules.ts'

export const legalStatusSchema = z.enum(legalStatuses)

/** Where a person is as far as the unit is concerned. */
export const presenceSchema = z.enum(['not-arrived', 'present', 'transferred', 'released', 'dead'])

export const inmateEventKinds = [...placementEventKinds, 'register-change'] as const

/** Why a stay ends; everything but `other` is the registry's own word for it. */
export const releaseReasons = [
  'bebas-murni',
  'pembebasan-bersyarat',
  'cuti-bersyarat',
  'cuti-menjelang-bebas',
  'asimilasi-rumah',
  'bebas-demi-hukum',
  'putusan-bebas',
  'other',
] as const

export const releaseReasonSchema = z.enum(releaseReasons)

const line = (longest: number) => z.string().trim().min(1).max(longest)

export const placeSchema = z.strictObject({ block: line(40), room: line(40) })

/** A register number as the unit writes it; class and text are checked against each other where the text can be read. */
export const registerInputSchema = z.strictObject({
  registerClass: z.enum(registerClasses),
  registerNumber: line(40),
  legalStatus: legalStatusSchema,
  since: calendarDateSchema,
})

/** When something happened on the unit's own clock; the time of day where it is known. */
export const occurrenceSchema = z.strictObject({
  on: calendarDateSchema,
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
})

/** What an event carries besides its date; a part that its kind does not know is absent. */
export const inmateEventDetailsSchema = z.strictObject({
  place: placeSchema.optional(),
  /** Where from (arrival, return), where to (transfer), or where (death). */
  otherParty: line(200).optional(),
  releaseReason: releaseReasonSchema.optional(),
  registerId: z.string().optional(),
  registerNumber: line(40).optional(),
  letterNumber: line(120).optional(),
  note: line(1000).optional(),
})

export const inmateEventSchema = z.strictObject({
  id: z.string(),
  inmateId: z.string(),
  kind: z.enum(inmateEventKinds),
  on: calendarDateSchema,
  /** The moment, where the time of day was given. */
  at: instantSchema.nullable(),
  details: inmateEventDetailsSchema,
  recordedAt: instantSchema,
  recordedBy: z.string(),
  /** Why it does not count any more; null while it counts. */
  voidedReason: z.string().nullable(),
})

export type InmateEvent = z.infer<typeof inmateEventSchema>
export type InmateEventKind = InmateEvent['kind']
export type InmateEventDetails = z.infer<typeof inmateEventDetailsSchema>
export type RegisterInput = z.infer<typeof registerInputSchema>
export type Occurrence = z.infer<typeof occurrenceSchema>
