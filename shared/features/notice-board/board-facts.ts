import { z } from 'zod'
import { slugSchema } from '../service-cases/service-standard.ts'

const text = z.string().min(1)

/** A service without a procedure of its own in `resources/services`, told on the notice board all the same. */
const boardServiceSchema = z.strictObject({
  id: slugSchema,
  name: text,
  source: text,
  effectiveFrom: z.iso.date(),
  requirements: z.array(text).min(1),
  procedure: z.array(text).min(1),
  time: z.array(text).min(1),
  fee: text,
  products: z.array(text).min(1),
  /** The service file whose complaints procedure is printed. */
  complaintsOf: slugSchema,
  legalBasis: z.array(text),
})

/** `resources/reference-data/notice-board.json`. */
export const boardFactsSchema = z.strictObject({
  version: text,
  source: text,
  /** What a unit starts with, until it writes its own. */
  usual: z.strictObject({ counter: text, lapor: text, statement: text }),
  /** Where the statement's duty comes from. */
  statementBasis: text,
  services: z.array(boardServiceSchema),
})

export type BoardService = z.infer<typeof boardServiceSchema>
