import { z } from 'zod'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import type { complaintLetterInputs } from '../letters/complaint-letter-inputs.rules.ts'
import { slugSchema } from '../service-cases/service-standard.ts'

/**
 * Tanda pemberitahuan diterima, permintaan kelengkapan, jawaban, penolakan, penerusan ke instansi lain, laporan ke Kanwil.
 */
export const complaintLetterKinds = [
  'acknowledgement',
  'completion',
  'answer',
  'refusal',
  'forwarding',
  'kanwil-report',
] as const

export type ComplaintLetterKind = (typeof complaintLetterKinds)[number]

export const complaintLetterTemplates = {
  acknowledgement: 'pemberitahuan-pengaduan',
  completion: 'permintaan-kelengkapan-pengaduan',
  answer: 'jawaban-pengaduan',
  refusal: 'penolakan-pengaduan',
  forwarding: 'penerusan-pengaduan',
  'kanwil-report': 'laporan-pengaduan-kanwil',
} as const satisfies Readonly<Record<ComplaintLetterKind, keyof typeof complaintLetterInputs>>

/** The answer of the procedure that is given with a letter. */
const answerOfKind: Readonly<Partial<Record<ComplaintLetterKind, string>>> = {
  answer: 'answered',
  refusal: 'refused',
  forwarding: 'forwarded',
}

/** Id of the answer in the service file; null for a letter with which nobody is answered. */
export const answerOfLetter = (kind: ComplaintLetterKind): string | null => answerOfKind[kind] ?? null

/** Whether the letter is written to the reporter, who stands in it by the number. */
export const isToReporter = (kind: ComplaintLetterKind): boolean => kind !== 'forwarding' && kind !== 'kanwil-report'

/** Whether it waits at the desk for whoever has number and PIN; of what went to another office that is the reporter's copy. */
export const waitsAtDesk = (kind: ComplaintLetterKind): boolean => kind !== 'kanwil-report'

/** What the desk may give out under number and PIN; its sheet is at `/files/letters/<letterId>`, by the desk's own right. */
export const waitingLetterSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(complaintLetterKinds),
  letterId: z.string(),
  number: z.string().nullable(),
  date: calendarDateSchema,
  handedOutAt: instantSchema.nullable(),
})

export type WaitingLetter = z.infer<typeof waitingLetterSchema>

const line = z.string().trim().min(1).max(200)
export const mostParagraphs = 40
const words = z
  .string()
  .trim()
  .min(1)
  .max(20_000)
  .refine((text) => paragraphsOf(text).length <= mostParagraphs, `Paling banyak ${mostParagraphs} alinea.`)

/** What a person words in a letter. Everything else is put in by the core, so that no letter tells more than it may. */
export const complaintLetterContentSchema = z.strictObject({
  subject: line,
  /** Null: the reporter, by the number. */
  recipient: z.strictObject({ post: line, place: line }).nullable(),
  opening: z.string().trim().min(1).max(4000).nullable(),
  /** The matter in the officer's words; an empty line begins a new paragraph. */
  body: words,
  /** What was done about it; only in a report. */
  handling: words.nullable(),
  /** What was done at a step, as Kanwil may read it: the note of the step itself stays in the house. Only in a report. */
  summaries: z
    .array(z.strictObject({ step: slugSchema, text: z.string().trim().min(1).max(600) }))
    .max(40)
    .default([]),
  /** Which sanction followed, without a name. Only in a report. */
  sanction: line.nullable().default(null),
  closing: z.string().trim().min(1).max(4000).nullable(),
  copies: z.array(line).max(10),
})

export type ComplaintLetterContent = z.infer<typeof complaintLetterContentSchema>

/** As the form begins: what nobody can know beforehand is still empty. */
export const complaintLetterStartSchema = complaintLetterContentSchema.extend({
  recipient: z.strictObject({ post: z.string(), place: z.string() }).nullable(),
  body: z.string(),
  handling: z.string().nullable(),
})

const longestParagraph = 4000

/** Paragraphs as the letter has them: parted at empty lines, a very long one parted again. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => part.match(new RegExp(`[^]{1,${longestParagraph}}`, 'gu')) ?? [])
}
