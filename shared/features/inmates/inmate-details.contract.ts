import { z } from 'zod'
import { calendarDateSchema } from '../../time/calendar-date.ts'

/** Sex as the population register writes it. */
export const sexSchema = z.enum(['male', 'female'])

/** The religions that the population register knows; null where the register says nothing. */
export const religions = ['islam', 'kristen', 'katolik', 'hindu', 'buddha', 'konghucu', 'kepercayaan'] as const

export const religionSchema = z.enum(religions)

/** Who pays the JKN contribution: PBI the state, PPU an employer, PBPU the person, BP a non-worker. */
export const jknSegments = ['PBI', 'PPU', 'PBPU', 'BP', 'other'] as const

export const jknStatuses = ['active', 'inactive', 'not-registered', 'unknown'] as const

/** Why somebody is not registered; the missing NIK is the main obstacle. */
export const jknMissingReasons = ['no-national-id', 'data-mismatch', 'in-process', 'foreign-national', 'other'] as const

const line = (longest: number) => z.string().trim().min(1).max(longest)
const optionalLine = (longest: number) => line(longest).nullable()

export const jknSchema = z.strictObject({
  /** Thirteen digits as a rule; other lengths are kept, with a warning on the form. */
  number: z
    .string()
    .trim()
    .regex(/^\d{1,20}$/)
    .nullable(),
  segment: z.enum(jknSegments).nullable(),
  status: z.enum(jknStatuses),
  checkedOn: calendarDateSchema.nullable(),
  missingReason: z.enum(jknMissingReasons).nullable(),
})

export const familySchema = z.strictObject({
  name: optionalLine(120),
  relation: optionalLine(60),
  phone: optionalLine(40),
})

const count = (largest: number) => z.int().min(0).max(largest)

/** Dates as the national system (SDP) gives them: they are the authority, our own sums only stand beside them. */
export const sentenceSchema = z.strictObject({
  firstDetainedOn: calendarDateSchema.nullable(),
  /** Times out of detention, first and last day. */
  breaks: z.array(z.strictObject({ from: calendarDateSchema, to: calendarDateSchema })).max(20),
  /** When the present detention order ends, for people in process. */
  detentionEndsOn: calendarDateSchema.nullable(),
  kind: z.enum(['none', 'fixed', 'life', 'death']),
  years: count(99),
  months: count(999),
  days: count(9999),
  fineRupiah: z.int().min(0).nullable(),
  subsidiaryMonths: count(999),
  subsidiaryDays: count(9999),
  expiresOn: calendarDateSchema.nullable(),
})

/** Everything about a person that the registry may correct; dated facts (rooms, registers, coming and going) are events. */
export const inmateDetailsSchema = z.strictObject({
  /** As written in the detention order or verdict. */
  name: line(200),
  aliases: z.array(line(120)).max(20),
  sex: sexSchema,
  birthPlace: optionalLine(120),
  birthDate: calendarDateSchema.nullable(),
  /** Any text up to 24 characters: doubts about it are warnings, because offices meet real exceptions. */
  nationalId: optionalLine(24),
  religion: religionSchema.nullable(),
  nationality: line(80),
  address: optionalLine(400),
  family: familySchema,
  jkn: jknSchema,
  photoFileId: z.uuid().nullable(),
  sentence: sentenceSchema,
})

export type InmateDetails = z.infer<typeof inmateDetailsSchema>
export type Sentence = z.infer<typeof sentenceSchema>
export type Religion = z.infer<typeof religionSchema>
export type Jkn = z.infer<typeof jknSchema>
