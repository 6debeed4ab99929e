import { z } from 'zod'
import { letterParts } from './letter-parts.rules.ts'

const { letterhead, line, paragraph, signatory } = letterParts

export const boardSizes = ['A4', 'A3'] as const
const size = z.enum(boardSizes)

/** The ways to complain, for the wall. */
export const channelBanner = z.strictObject({
  letterhead,
  size,
  title: line,
  intro: paragraph,
  channels: z
    .array(
      z.strictObject({
        label: line,
        text: line,
        /** What a telephone opens, as SVG; null where there is nothing to open. */
        qr: z.string().min(1).max(60_000).nullable(),
      }),
    )
    .min(1)
    .max(9),
  promises: z.array(line).max(5),
})

/** The promise of the unit, signed by its head. */
export const serviceStatement = z.strictObject({
  letterhead,
  size,
  title: line,
  intro: line,
  statement: z.string().min(1).max(900),
  place: line,
  signatory,
  basis: line,
})
