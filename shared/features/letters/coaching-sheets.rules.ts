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

const minuteLine = z.string().min(1).max(10_000)

/** Agenda or minutes of the observation team's session about stages. */
export const stageHearingSheet = z.strictObject({
  letterhead,
  title: line,
  number: optionalLine,
  opening: paragraph,
  facts: z.array(z.strictObject({ label: line, text: paragraph })).max(12),
  people: z.strictObject({
    title: line,
    empty: line,
    head: z.array(line).length(4),
    rows: z
      .array(
        z.strictObject({
          name: line,
          person: line,
          /** The stage of today and the day of each gate. */
          place: paragraph,
          proposal: line,
          /** Programmes, what speaks for it, and on minutes what was decided. */
          said: z.array(paragraph).max(6),
        }),
      )
      .max(2000),
  }),
  sections: z.array(z.strictObject({ title: line, paragraphs: z.array(minuteLine).min(1).max(2000) })).max(4),
  /** Names with room to sign; an empty name is written by hand. */
  attendance: z
    .strictObject({ title: line, head: z.array(line).length(3), names: z.array(z.string().max(200)).min(1) })
    .nullable(),
  closing: z.array(paragraph).max(3),
  placeAndDate: line,
  /** The chair first; nobody signs an agenda. */
  signers: z.array(z.strictObject({ caption: line, name: optionalLine })).max(2),
  footer,
})
