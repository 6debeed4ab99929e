import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { complaintLetterContentSchema, complaintLetterStartSchema } from '../complaints/complaint-letters.ts'
import { letterReferenceSchema, letterSettingSchema } from '../medical-recommendations/recommendation-letters.ts'
import { caseErrors, changed, reference } from '../service-cases/case-inputs.ts'

/** Details of `refused` when a letter of complaint is written. */
export const outgoingLetterRefusals = ['recipient-missing', 'letter-not-draft', 'satisfaction-missing'] as const

export type OutgoingLetterRefusal = (typeof outgoingLetterRefusals)[number]

/** The paper of the case that the letter of complaint is, and its template. */
export const outgoingLetter = { requirement: 'complaint-letter', template: 'pengaduan-keluar' } as const

/** The letter by which the house complains; it is struck out, printed and scanned as any paper of a case. */
export const outgoingLetterProcedures = {
  /** What the letter would say, or the draft of it that lies there. */
  letterForm: query({
    permission: 'enter:complaints',
    reads: 'nothing',
    input: z.strictObject({ id: z.string() }),
    output: z.strictObject({
      letter: letterReferenceSchema,
      content: complaintLetterStartSchema,
      setting: letterSettingSchema,
    }),
    errors: ['not-found'],
  }),
  saveLetter: command({
    permission: 'enter:complaints',
    reads: 'nothing',
    input: reference.extend({
      letter: letterReferenceSchema,
      content: complaintLetterContentSchema,
      setting: letterSettingSchema,
    }),
    output: changed.extend({ letterId: z.string() }),
    errors: [...caseErrors, 'letter-character-missing'],
  }),
  /** Gives the number and freezes the letter. */
  issueLetter: command({
    permission: 'enter:complaints',
    reads: 'nothing',
    input: reference.extend({ letterId: z.uuid() }),
    output: changed.extend({ number: z.string().nullable() }),
    errors: [...caseErrors, 'letter-character-missing'],
  }),
}
