import { z } from 'zod'
import { caseEventKinds } from '../service-cases/case-facts.ts'
import { slugSchema } from '../service-cases/service-standard.ts'

const text = z.string().trim().min(1)
const fileName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/)

/** What Lentera can write into a bundle by itself. */
export const machineFileKinds = ['request', 'request-schema', 'history', 'clinical-summary', 'read-me'] as const

export type MachineFileKind = (typeof machineFileKinds)[number]

const historyWordsSchema = z.strictObject({
  columns: z.strictObject({
    at: text,
    event: text,
    step: text,
    requirement: text,
    officer: text,
    letterNumber: text,
    letterDate: text,
    reason: text,
  }),
  events: z.record(z.enum(caseEventKinds), text),
  /** What became of a letter, instead of the event's word. */
  letters: z.record(z.enum(['produced', 'issued', 'printed']), text),
})

/**
 * What a bundle of one service holds, in order, and the words in it: data, so that another addressee or another set of papers is a
 * change of a file. Words may hold tokens in braces.
 */
export const bundleProfileSchema = z.strictObject({
  id: slugSchema,
  version: z.int().min(1),
  serviceId: slugSchema,
  /** Described in bag-info; never a person. */
  description: text,
  recipients: z.array(text).min(1).max(5),
  /** Requirements of the service whose papers go in; `stem` is the file name without number and ending. */
  papers: z
    .array(
      z.strictObject({
        source: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('requirement'), id: slugSchema }),
          z.strictObject({ kind: z.literal('session-minutes') }),
        ]),
        stem: slugSchema,
        title: text,
      }),
    )
    .min(1),
  /** Added to the title of the letter's own file, which lies beside the scan of the signed one. */
  letterTitle: text,
  letterStem: slugSchema,
  machineFiles: z.array(z.strictObject({ kind: z.enum(machineFileKinds), fileName, title: text })),
  cover: z.strictObject({
    fileName,
    title: text,
    opening: text,
    instructions: z.array(text).max(20),
    /** Post of a sealing officer whose account names none. */
    preparerPost: text,
    keyLine: text,
  }),
  training: z.strictObject({
    /** Put before the name of every file of a rehearsal. */
    prefix: z.string().regex(/^[A-Z]+$/),
    notice: text,
  }),
  /** Line by line; a line may belong to a file that not every bundle holds. */
  readMe: z.array(z.union([z.string(), z.strictObject({ with: z.enum(machineFileKinds), line: z.string() })])).min(1),
  history: historyWordsSchema,
})

export type BundleProfile = z.infer<typeof bundleProfileSchema>
