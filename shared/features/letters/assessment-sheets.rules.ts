import { z } from 'zod'
import { letterParts } from './letter-parts.rules.ts'

const { letterhead, line, paragraph, footer, signatory } = letterParts

/** The overview of assessments as it leaves the house: nobody can be told from its numbers. */
export const assessmentUnitReport = z.strictObject({
  letterhead,
  title: line,
  period: line,
  asOf: z.array(line).min(1).max(3),
  notes: z.array(paragraph).max(4),
  sections: z
    .array(
      z.strictObject({
        /** Over the first table of a part. */
        heading: line.nullable(),
        title: z.string().min(1).max(400),
        head: z.array(line).min(2),
        rows: z.array(z.array(z.string().max(600))),
        note: paragraph.nullable(),
        /** One bar for a row, in as many parts as the legend has names. */
        bars: z
          .strictObject({
            legend: z.array(line).min(1),
            rows: z.array(z.strictObject({ label: z.string().max(400), parts: z.array(z.int().min(0)), text: line })),
          })
          .nullable(),
      }),
    )
    .min(1)
    .max(400),
  placeAndDate: line,
  signatory,
  footer,
})
