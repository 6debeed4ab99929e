import { z } from 'zod'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { slugSchema } from '../service-cases/service-standard.ts'
import { keyOwnerKinds } from './key-card.ts'
import { readableLine, readableText } from './readable-text.ts'

const line = readableLine(160)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** More papers than any service asks for. */
const mostRequirements = 60

/** Number and date of the letter that an answer came with, and its signed copy inside the answer file. */
const letterSchema = z.strictObject({
  number: readableLine(120),
  date: calendarDateSchema,
  /** Path below the bag, `data/…`; a PDF. Null where only number and date are known. */
  path: z
    .string()
    .regex(/^data\/[A-Za-z0-9][A-Za-z0-9._-]*\.pdf$/)
    .nullable(),
})

const common = {
  /** Unique for ever: an answer that was imported is never counted again, in whatever file it comes. */
  id: z.uuid(),
  /** Counts the answers of one case from 1, across files. */
  number: z.int().min(1).max(999),
  /** When it happened there. */
  on: calendarDateSchema,
  remarks: readableText(2000).nullable(),
}

/** One thing that the other office tells of a case. */
export const answerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('received'), ...common, receivedBy: line.nullable() }),
  z.strictObject({
    kind: z.literal('returned'),
    ...common,
    /** Requirements of the service that are missing or not good enough, each once. */
    missing: z
      .array(z.strictObject({ requirement: slugSchema, why: readableText(500).nullable() }))
      .max(mostRequirements)
      .refine((missing) => new Set(missing.map(({ requirement }) => requirement)).size === missing.length),
    letter: letterSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('forwarded'), ...common, to: line, letter: letterSchema }),
  z.strictObject({
    kind: z.literal('decided'),
    ...common,
    /** An id of the service's `answers`: what the letter that came down says. */
    outcome: slugSchema,
    letter: letterSchema,
  }),
])

export type Answer = z.infer<typeof answerSchema>

/**
 * `data/jawaban.json` of an answer file: what Kanwil or Ditjenpas says to one sealed bundle. The answer file is a BagIt bag in a zip like
 * the bundle itself, with the letters beside this file; see `answerNames`.
 */
export const answerFileSchema = z.strictObject({
  format: z.literal('lentera-jawaban'),
  version: z.literal(1),
  /** True when it answers a rehearsal; never imported into real data, and the other way round. */
  training: z.boolean(),
  madeAt: z.iso.datetime({ precision: 3 }),
  sender: z.strictObject({ kind: z.enum(keyOwnerKinds), name: line, post: line, person: line, minisign: z.string() }),
  about: z.strictObject({
    /** `bundle.name` and the SHA-256 of the plain zip that is answered. */
    bundleName: line,
    bundleSha256: sha256,
    serviceId: slugSchema,
    caseNumber: line,
    unitName: line,
  }),
  /** In order of their numbers. */
  answers: z.array(answerSchema).min(1).max(50),
})

export type AnswerFile = z.infer<typeof answerFileSchema>

/** Path of the machine-readable answer inside its bag. */
export const answerPath = 'data/jawaban.json'
