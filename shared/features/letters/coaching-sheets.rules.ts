import { z } from 'zod'
import { letterParts } from './letter-parts.rules.ts'

const { letterhead, line, optionalLine, paragraph, footer, signatory } = letterParts

/** What somebody takes along who has finished a programme. */
export const coachingCertificate = z.strictObject({
  letterhead,
  title: line,
  number: line,
  opening: paragraph,
  name: line,
  person: z.array(line).max(3),
  body: paragraph,
  competence: paragraph.nullable(),
  attendance: optionalLine,
  gradesTitle: line,
  grades: z.array(z.strictObject({ aspect: line, grade: line })).max(12),
  placeAndDate: line,
  signatory,
  footer,
})
