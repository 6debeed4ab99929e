import { z } from 'zod'
import { letterParts } from './letter-parts.rules.ts'

const { copies, footer, heading, letterhead, line, optionalLine, paragraph, paragraphs, recipient, signatory } =
  letterParts

/** A letter about one complaint. Whoever complained stands in it by the number alone. */
export const complaintLetter = z.strictObject({
  letterhead,
  place: line,
  heading,
  recipient: recipient.extend({
    /** Lines of an address; only on the sheet that is printed with the contact, which is kept nowhere. */
    address: z.array(line).max(10),
  }),
  opening: paragraph.nullable(),
  facts: z.array(z.strictObject({ label: line, value: line })).max(20),
  sections: z.array(z.strictObject({ title: optionalLine, paragraphs })).max(4),
  /** What was done when, by the steps of the procedure: on which day, on which working day of the clock, and what an officer says of it. */
  steps: z
    .strictObject({
      title: line,
      rows: z
        .array(
          z.strictObject({
            ...{ title: paragraph, taken: line },
            step: optionalLine.default(null),
            day: optionalLine.default(null),
            summary: paragraph.nullable().default(null),
          }),
        )
        .max(40),
      sanction: z.strictObject({ label: line, text: line }).nullable().default(null),
    })
    .nullable(),
  closing: paragraph.nullable(),
  sender: signatory,
  copies,
  footer,
})

/** One for each letter that a complaint knows, the letter by which the house itself complains, and the one that goes with an assessment. */
export const complaintLetterInputs = {
  'pemberitahuan-pengaduan': complaintLetter,
  'permintaan-kelengkapan-pengaduan': complaintLetter,
  'jawaban-pengaduan': complaintLetter,
  'penolakan-pengaduan': complaintLetter,
  'penerusan-pengaduan': complaintLetter,
  'laporan-pengaduan-kanwil': complaintLetter,
  'pengaduan-keluar': complaintLetter,
  'penyampaian-asesmen': complaintLetter,
} as const

export type ComplaintLetterInput = z.infer<typeof complaintLetter>
