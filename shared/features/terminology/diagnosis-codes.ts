import { z } from 'zod'
import { calendarDateSchema } from '../../time/calendar-date.ts'

/** An ICD-10 code as the classification writes it: a letter, two digits, at most two more behind a point; a dagger or star is left out. */
export const diagnosisCodeSchema = z.string().regex(/^[A-Z]\d{2}(\.\d{1,2})?$/)

export const termSchema = z.string().trim().min(1).max(200)

/** Everyday and English words that people type instead of the term. Lower case, each once. */
export const synonymsSchema = z
  .array(z.string().trim().min(1).max(80))
  .max(30)
  .refine((list) => new Set(list).size === list.length && list.every((word) => word === word.toLowerCase()))

/** `resources/reference-data/icd-10.json`: the codes of common complaints with words of our own. */
export const diagnosisFileSchema = z.strictObject({
  version: z.string().min(1),
  date: calendarDateSchema,
  /** Whose words these are, and that the whole list comes from the office. */
  remark: z.string().min(1),
  codes: z
    .array(
      z.strictObject({
        code: diagnosisCodeSchema,
        term: termSchema,
        english: termSchema,
        synonyms: synonymsSchema,
        /** Has to be reported to the health office. */
        notifiable: z.boolean().default(false),
      }),
    )
    .min(1),
})

export type DiagnosisFile = z.infer<typeof diagnosisFileSchema>

/** Where the words of a code come from. */
export const termOrigins = ['shipped', 'import', 'office'] as const
export type TermOrigin = (typeof termOrigins)[number]

/** One code with the words that are in force for it. */
export const diagnosisSchema = z.strictObject({
  code: diagnosisCodeSchema,
  term: z.string(),
  /** Empty where nobody gave one. */
  english: z.string(),
  synonyms: z.array(z.string()),
  isConfidential: z.boolean(),
  isNotifiable: z.boolean(),
  origin: z.enum(termOrigins),
  /** How often this office chose it. */
  used: z.int(),
})

export type Diagnosis = z.infer<typeof diagnosisSchema>

/** "a150", " A15-0" and "a15.0" are one code; null where the text is none. */
export function parseDiagnosisCode(text: string): string | null {
  const letters = text
    .toUpperCase()
    .replaceAll(/[†*+]/g, '')
    .replaceAll(/[\s.,-]/g, '')
  const parts = /^([A-Z]\d{2})(\d{0,2})$/.exec(letters)
  if (!parts) return null
  return parts[2] ? `${parts[1]}.${parts[2]}` : `${parts[1]}`
}
