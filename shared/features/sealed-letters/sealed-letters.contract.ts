import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { slugSchema } from '../service-cases/service-standard.ts'

export const sealedOffices = ['kanwil', 'inspektorat'] as const
export type SealedOffice = (typeof sealedOffices)[number]

/** Details of `refused` in this feature, beside those of the case itself. */
export const sealedLetterRefusals = [
  'step-in-the-house',
  'letter-already-out',
  'letter-missing',
  'letter-answered',
  'letter-not-yours',
  'date-in-future',
  'answer-before-letter',
  'outcome-missing',
  'scan-not-usable',
] as const

export type SealedLetterRefusal = (typeof sealedLetterRefusals)[number]

const text = z.string().min(1)

/** Shape of `resources/reference-data/sealed-letters.json`: whom a letter goes to, line by line. */
export const sealedOfficesSchema = z.strictObject({
  version: text,
  source: text,
  offices: z.array(z.strictObject({ id: z.enum(sealedOffices), title: text, to: z.array(text).min(1).max(6) })).min(1),
})

const number = z.string().trim().min(1).max(120).nullable()
const reading = { permission: 'view:complaints', reads: 'nothing' } as const
const none = z.strictObject({})

const letterSchema = z.strictObject({
  id: z.string(),
  office: z.enum(sealedOffices),
  officeTitle: z.string(),
  letterNumber: z.string().nullable(),
  letterDate: calendarDateSchema,
  request: z.string(),
  by: z.string(),
  madeAt: instantSchema,
  /** Whether a file can be made that only this office opens. */
  hasKey: z.boolean(),
  answers: z.array(
    z.strictObject({
      id: z.string(),
      step: z.string(),
      answeredOn: calendarDateSchema,
      letterNumber: z.string().nullable(),
      text: z.string(),
      fileId: z.string().nullable(),
      by: z.string(),
    }),
  ),
})

export type SealedLetter = z.infer<typeof letterSchema>

export const sealedStateSchema = z.strictObject({
  /** The step that nobody in the house may take; null while the house goes on by itself. */
  step: z.strictObject({ id: z.string(), title: z.string(), needsOutcome: z.boolean() }).nullable(),
  mayWrite: z.boolean(),
  letter: letterSchema.nullable(),
  offices: z.array(z.strictObject({ id: z.enum(sealedOffices), title: z.string() })),
})

export type SealedState = z.infer<typeof sealedStateSchema>

/** Steps that nobody in the house may take, as sealed letters to another office. The paper is at `/files/sealed-letters/<id>`. */
export const sealedLettersContract = {
  of: query({
    ...reading,
    input: z.strictObject({ complaintId: z.string() }),
    output: sealedStateSchema,
    errors: ['not-found'],
  }),
  make: command({
    ...reading,
    input: z.strictObject({
      complaintId: z.string(),
      office: z.enum(sealedOffices),
      /** Written in the confidential book by hand; the unit's own book would tell of the letter. */
      letterNumber: number,
      letterDate: calendarDateSchema,
      /** What the office is asked to do. */
      request: z.string().trim().min(5).max(4000),
    }),
    output: z.strictObject({ id: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  void: command({
    ...reading,
    input: z.strictObject({ complaintId: z.string(), reason: z.string().trim().min(5).max(500) }),
    output: none,
    errors: ['not-found', 'refused'],
  }),
  /** What the office decided: it takes the step, and the case goes on. */
  recordAnswer: command({
    ...reading,
    input: z.strictObject({
      complaintId: z.string(),
      /** Of the case. */
      revision: z.int(),
      answeredOn: calendarDateSchema,
      letterNumber: number,
      text: z.string().trim().min(5).max(4000),
      /** Where the step is the answer to the reporter: which one it was. */
      outcome: slugSchema.nullable(),
      fileId: z.uuid().nullable(),
    }),
    output: none,
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
}
