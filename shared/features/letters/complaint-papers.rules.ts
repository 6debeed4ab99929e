import { z } from 'zod'
import { letterParts } from './letter-parts.rules.ts'

const { letterhead, footer, line, optionalLine, paragraph, paragraphs } = letterParts

/** A paper of the complaint desk that people sign: the minutes of an opened box, a sealed letter to another office. */
export const complaintPaper = z.strictObject({
  letterhead,
  /** Stands in a frame on top, for who must not go on reading. */
  mark: optionalLine,
  title: line,
  number: optionalLine,
  /** The office it goes to, line by line; empty where it goes nowhere. */
  to: z.array(line).max(6),
  opening: paragraph,
  facts: z.array(z.strictObject({ label: line, text: paragraph })).min(1),
  /** Long texts under headings of their own. */
  sections: z.array(z.strictObject({ title: line, paragraphs: z.array(paragraph).min(1) })).max(10),
  closing: paragraphs,
  placeAndDate: line,
  signers: z
    .array(z.strictObject({ caption: line, name: line, post: optionalLine }))
    .min(1)
    .max(2),
  footer,
})
