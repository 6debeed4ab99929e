import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { command, query, task } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import {
  bundleCopySchema,
  bundlePartSchema,
  chosenPlaceSchema,
  copiedSchema,
  placeErrors,
  placeKindSchema,
  progress,
  sealRecipientSchema,
} from '../exchange/exchange.contract.ts'
import { caseErrors, changed, moment, reference } from '../service-cases/case-inputs.ts'

const line = (most: number) => z.string().trim().min(1).max(most)
const maybeLine = (most: number) => z.string().trim().max(most)

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const handoverRefusalCodes = [
  'handover-letter-missing',
  'handover-letter-out',
  'handover-letter-outdated',
  'handover-letter-sealed',
  'handover-letter-in-future',
  'handover-report-missing',
  'handover-report-stale',
  'handover-key-not-usable',
  'handover-superseded',
  'handover-unsealed',
  'handover-receipt-not-usable',
  'received-before-letter',
] as const

export type HandoverRefusalCode = (typeof handoverRefusalCodes)[number]

/** How the results reach the PK: as the sealed file, or by hand on paper. */
export const handoverWays = ['sealed', 'paper'] as const

const sealedSchema = z.strictObject({
  ...{ id: z.string(), name: z.string(), edition: z.int(), size: z.int(), sha256: z.string() },
  /** Of the encrypted file that leaves. */
  ...{ fileName: z.string(), fileSize: z.int(), fileSha256: z.string(), publicKey: z.string() },
  recipients: z.array(sealRecipientSchema),
  parts: z.array(bundlePartSchema),
  copies: z.array(bundleCopySchema),
  ...{ madeAt: instantSchema, madeByName: z.string() },
})

export const handoverSchema = z.strictObject({
  /** Of the case. */
  revision: z.int(),
  /** Whether the step may be taken now: forms frozen, differences explained, papers there. */
  isReady: z.boolean(),
  /** The report that was issued here; only with one that tells the results as they are now can a file be sealed. */
  report: z.enum(['missing', 'stale', 'issued']),
  /** Number null while the one of the book is not typed in yet. */
  letter: z
    .strictObject({
      ...{ id: z.string(), number: z.string().nullable(), date: calendarDateSchema, recipient: z.string() },
      /** It went with results that were sent back. */
      isOutdated: z.boolean(),
    })
    .nullable(),
  /** What the letter would say, where there is none yet. */
  start: z.strictObject({
    ...{ recipient: z.string(), place: z.string(), date: calendarDateSchema },
    nextNumber: z.string().nullable(),
  }),
  /** Offices whose keys may be used today. */
  keys: z.array(sealRecipientSchema),
  /** The newest file. */
  sealed: sealedSchema.nullable(),
  received: z
    .strictObject({
      ...{ way: z.enum(handoverWays), on: calendarDateSchema, by: z.string(), post: z.string() },
      receiptFileId: z.string().nullable(),
      ...{ recordedAt: instantSchema, recordedByName: z.string() },
    })
    .nullable(),
  /** What this computer offers: the desktop writes to a stick, a browser downloads. */
  means: placeKindSchema,
  hasCheckingPage: z.boolean(),
})

export type Handover = z.infer<typeof handoverSchema>

const enters = { permission: 'enter:assessments', reads: 'assessment' } as const

/** The results of an assessment on their way to the PK, as an annex of the Litmas. */
export const assessmentHandoverContract = {
  of: query({
    ...{ permission: 'view:assessments', reads: 'assessment', errors: ['not-found'] },
    input: z.strictObject({ id: z.uuid() }),
    output: handoverSchema,
  }),
  /** Words, numbers and freezes "Surat penyampaian hasil asesmen"; a wrong one is voided and written anew. */
  issueLetter: command({
    ...enters,
    input: reference.extend({
      ...{ recipient: line(200), place: line(200), note: maybeLine(2000), date: calendarDateSchema },
    }),
    output: z.strictObject({ letterId: z.string(), number: z.string().nullable() }),
    errors: [...caseErrors, 'letter-character-missing'],
  }),
  voidLetter: command({
    ...enters,
    input: reference.extend({ reason: line(1000) }),
    output: z.strictObject({}),
    errors: caseErrors,
  }),
  /** Makes the one sealed file. `isKnown`: the same content for the same offices was sealed before, so nothing was made. */
  seal: task({
    ...enters,
    input: reference.extend({ keyIds: z.array(z.uuid()).min(1).max(10) }),
    output: eventIterator(
      z.discriminatedUnion('kind', [
        progress('collect', 'write', 'sign', 'check', 'store'),
        z.strictObject({ kind: z.literal('sealed'), id: z.string(), name: z.string(), isKnown: z.boolean() }),
      ]),
    ),
    errors: [...caseErrors, 'cancelled', 'letter-character-missing', 'file-damaged', 'file-too-large'],
  }),
  choosePlace: task({
    ...{ permission: 'enter:assessments', reads: 'nothing', errors: ['refused', ...placeErrors] },
    input: z.strictObject({}),
    output: eventIterator(chosenPlaceSchema),
  }),
  copyToStick: task({
    ...enters,
    input: z.strictObject({ id: z.uuid(), place: z.string().min(1).max(64) }),
    output: eventIterator(copiedSchema),
    errors: ['not-found', 'refused', 'cancelled', 'file-damaged', ...placeErrors],
  }),
  /** Who received it and when: takes the step. */
  recordReceived: command({
    ...enters,
    input: reference.extend({
      ...{ way: z.enum(handoverWays), receivedBy: line(160), receivedPost: line(160) },
      receiptFileId: z.uuid().nullable(),
      ...moment,
    }),
    output: changed,
    errors: caseErrors,
  }),
}
