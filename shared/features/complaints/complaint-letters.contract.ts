import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { enteredNumberSchema } from '../letters/letter-numbers.contract.ts'
import { letterSettingSchema } from '../medical-recommendations/recommendation-letters.ts'
import { complaintLetterContentSchema, complaintLetterKinds, complaintLetterStartSchema } from './complaint-letters.ts'

const reason = z.string().trim().min(5).max(500)
const kind = z.enum(complaintLetterKinds)

/** Details of `refused` when a letter is written, beside those of the complaint, the vault and the case. */
export const complaintLetterRefusals = [
  'name-in-letter',
  'recipient-missing',
  'letter-not-draft',
  'letter-not-issued',
  'no-contact',
] as const

export type ComplaintLetterRefusal = (typeof complaintLetterRefusals)[number]

/** A handing out across the counter. */
const handoutSchema = z.strictObject({
  at: instantSchema,
  by: z.string(),
  /** Null where it is not kept: secret and anonymous complaints. */
  receiver: z.enum(['reporter', 'bearer']).nullable(),
  isAnswer: z.boolean(),
})

export const complaintLetterSchema = z.strictObject({
  id: z.string(),
  kind,
  /** Its sheet is at `/files/letters/<letterId>`. */
  letterId: z.string(),
  revision: z.int(),
  state: z.enum(['draft', 'issued', 'voided']),
  number: z.string().nullable(),
  date: calendarDateSchema,
  issuedAt: instantSchema.nullable(),
  voidReason: z.string().nullable(),
  printCount: z.int(),
  handouts: z.array(handoutSchema),
})

export type ComplaintLetter = z.infer<typeof complaintLetterSchema>

export const complaintLetterScanSchema = z.strictObject({
  id: z.string(),
  /** Null: an answer that came in. */
  complaintLetterId: z.string().nullable(),
  title: z.string(),
  fileId: z.string(),
  mediaType: z.string(),
  /** Then only the case's own officer opens it. */
  showsReporter: z.boolean(),
  addedBy: z.string(),
  addedAt: instantSchema,
  voidReason: z.string().nullable(),
})

export type ComplaintLetterScan = z.infer<typeof complaintLetterScanSchema>

const typed = { number: z.string().trim().min(1).max(40), pin: z.string().trim().max(12) }
const notRight = [
  z.strictObject({ kind: z.literal('wrong'), triesLeft: z.int() }),
  z.strictObject({ kind: z.literal('locked'), until: instantSchema }),
] as const

export const complaintLettersContract = {
  /** Letters and scans of one complaint, newest first. Whoever it is about finds neither. */
  list: query({
    permission: 'view:complaints',
    reads: 'nothing',
    input: z.strictObject({ id: z.string() }),
    output: z.strictObject({
      letters: z.array(complaintLetterSchema),
      scans: z.array(complaintLetterScanSchema),
      /** Every kind with the title of the step that it goes with, and whether that step is the next one. */
      kinds: z.array(z.strictObject({ kind, step: z.string().nullable(), isNext: z.boolean() })),
    }),
    errors: ['not-found'],
  }),
  /** What a letter of this kind would say, or the draft of it that lies there. */
  form: query({
    permission: 'enter:complaints',
    reads: 'nothing',
    input: z.strictObject({ id: z.string(), kind }),
    output: z.strictObject({
      letter: z.strictObject({ id: z.string(), revision: z.int() }).nullable(),
      content: complaintLetterStartSchema,
      /** Steps that a report tells; each may be worded. Empty for any other letter. */
      steps: z.array(z.strictObject({ id: z.string(), title: z.string(), taken: z.string() })),
      setting: letterSettingSchema,
    }),
    errors: ['not-found', 'refused'],
  }),
  /** Keeps the draft; by the case's own officer alone. */
  save: command({
    permission: 'enter:complaints',
    reads: 'nothing',
    input: z.strictObject({
      id: z.string(),
      kind,
      letter: z.strictObject({ id: z.string(), revision: z.int() }).nullable(),
      content: complaintLetterContentSchema,
      setting: letterSettingSchema,
    }),
    output: z.strictObject({ letterId: z.string(), revision: z.int() }),
    errors: ['not-found', 'refused', 'changed-meanwhile', 'letter-character-missing'],
  }),
  /**
   * Gives the number and freezes the letter. What leaves the house is compared with the vault first: a word of the reporter's name in it is
   * refused.
   */
  issue: command({
    permission: 'enter:complaints',
    reads: 'nothing',
    input: z.strictObject({ id: z.string(), letterId: z.string() }),
    output: z.strictObject({ number: z.string().nullable() }),
    errors: ['not-found', 'refused', 'changed-meanwhile', 'letter-character-missing'],
  }),
  void: command({
    permission: 'enter:complaints',
    reads: 'nothing',
    input: z.strictObject({ id: z.string(), letterId: z.string(), reason }),
    output: z.strictObject({}),
    errors: ['not-found', 'refused', 'changed-meanwhile'],
  }),
  /**
   * The number that the agenda book gave an issued letter of this complaint, written down by the case's own officer. Numbers of other letters
   * stay with those who issue letters.
   */
  enterNumber: command({
    permission: 'enter:complaints',
    reads: 'nothing',
    input: enteredNumberSchema.extend({ id: z.string(), letterId: z.string() }),
    output: z.strictObject({ number: z.string(), revision: z.int() }),
    errors: ['not-found', 'forbidden', 'changed-meanwhile', 'letter-number-taken', 'refused'],
  }),
  /**
   * The issued letter with the reporter's name and address on it, to be sent: once, at `/files/complaint-letters/<sheetId>`. The sheet that is kept has
   * the number alone.
   */
  withContact: query({
    permission: 'hold:identity-vault',
    reads: 'identity',
    input: z.strictObject({ id: z.string(), letterId: z.string() }),
    output: z.strictObject({ sheetId: z.string() }),
    errors: ['not-found', 'refused', 'letter-character-missing'],
  }),
  /** The letter was given to whoever told number and PIN. Where the procedure waits for the answer, it has been given with it. */
  handOut: command({
    permission: 'enter:complaints',
    reads: 'nothing',
    input: z.strictObject({
      ...typed,
      complaintLetterId: z.string(),
      receiver: z.enum(['reporter', 'bearer']).nullable(),
    }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('handed-out'), at: instantSchema, isAnswer: z.boolean() }),
      ...notRight,
    ]),
    errors: ['not-found', 'refused', 'changed-meanwhile'],
  }),
  attachScan: command({
    permission: 'enter:complaints',
    reads: 'nothing',
    input: z.strictObject({
      id: z.string(),
      complaintLetterId: z.string().nullable(),
      title: z.string().trim().min(1).max(200),
      showsReporter: z.boolean(),
      fileIds: z.array(z.uuid()).min(1).max(10),
    }),
    output: z.strictObject({}),
    errors: ['not-found', 'refused'],
  }),
  voidScan: command({
    permission: 'enter:complaints',
    reads: 'nothing',
    input: z.strictObject({ id: z.string(), scanId: z.string(), reason }),
    output: z.strictObject({}),
    errors: ['not-found'],
  }),
}
