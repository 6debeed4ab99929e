import { z } from 'zod'
import { keptText } from '../../contract/kept-text.ts'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { identitySchema } from '../identity-vault/identity.ts'
import { turnSchema } from '../service-cases/case-view.ts'
import { complaintClasses, complaintLists, complaintModes, reporterKinds, storySchema } from './complaint.ts'
import { waitingLetterSchema } from './complaint-letters.ts'
import { accusedSchema, receivedComplaintSchema } from './received-complaint.ts'

const reason = z.string().trim().min(5).max(500)

/** Details of `refused` in this feature. */
export const complaintRefusals = [
  'time-in-future',
  'unknown-choice',
  'identity-with-anonymous',
  'identity-missing',
  'file-not-usable',
  'not-own-officer',
  'anonymous-no-receipt',
  'receipt-settled',
  'task-answered',
  'officer-accused',
  'nobody-left',
  'not-to-oneself',
  'no-health-question',
  'satisfaction-missing',
  'satisfaction-elsewhere',
  'attempts-missing',
  'attempt-needed',
] as const

export type ComplaintRefusal = (typeof complaintRefusals)[number]

const rowSchema = z.strictObject({
  id: z.string(),
  caseId: z.string(),
  number: z.string(),
  channel: z.string(),
  class: z.enum(complaintClasses),
  service: z.string(),
  reporterKind: z.enum(reporterKinds),
  mode: z.enum(complaintModes),
  receivedAt: instantSchema,
  officer: z.strictObject({ id: z.string(), fullName: z.string() }),
  isDangerous: z.boolean(),
  /** Ended cases have no more clock. */
  isEnded: z.boolean(),
})

/** A line of the list: how its case stands, without story and reporter. */
const listedSchema = rowSchema.extend({
  turn: turnSchema,
  isMyTurn: z.boolean(),
  /** Of the running clock; null once it has ended. */
  due: calendarDateSchema.nullable(),
  workingDaysLeft: z.int().nullable(),
  isLate: z.boolean(),
})

export type ComplaintRow = z.infer<typeof listedSchema>

const receiptSchema = z.strictObject({
  id: z.string(),
  state: z.enum(['pending', 'printed', 'declined']),
  madeAt: instantSchema,
})

export const complaintTaskSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['danger', 'clarify']),
  text: z.string(),
  madeAt: instantSchema,
  readAt: instantSchema.nullable(),
  report: z.strictObject({ text: z.string(), by: z.string(), at: instantSchema }).nullable(),
})

export type ComplaintTask = z.infer<typeof complaintTaskSchema>

export const complaintSchema = rowSchema.extend({
  story: storySchema,
  ownWords: z.boolean(),
  recordedAt: instantSchema,
  recordedBy: z.string(),
  /** Whether the vault has somebody; never who. */
  hasIdentity: z.boolean(),
  accused: z.array(
    z.strictObject({
      id: z.string(),
      unit: z.string().nullable(),
      account: z.string().nullable(),
      namedAt: instantSchema,
    }),
  ),
  fileIds: z.array(z.string()),
  receipt: receiptSchema.nullable(),
  tasks: z.array(
    complaintTaskSchema.extend({
      recipients: z.array(z.strictObject({ fullName: z.string(), readAt: instantSchema.nullable() })),
    }),
  ),
  revision: z.int(),
})

export type Complaint = z.infer<typeof complaintSchema>

/** A receipt that was just made: the PIN is told once. Its paper is at `/files/complaint-receipts/<receiptId>`. */
const newReceipt = z.strictObject({ receiptId: z.string(), pin: z.string() })

/** What a reporter learns at the desk with number and PIN: steps, no story and no names. */
export const complaintStatusSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('found'),
    number: z.string(),
    class: z.enum(complaintClasses),
    receivedAt: instantSchema,
    isEnded: z.boolean(),
    steps: z.array(z.strictObject({ title: z.string(), takenAt: instantSchema.nullable() })),
    /** Of an open complaint the desk is asked who takes a letter. */
    isOpen: z.boolean(),
    letters: z.array(waitingLetterSchema),
  }),
  /** The number or the PIN; which of the two is not said. */
  z.strictObject({ kind: z.literal('wrong'), triesLeft: z.int() }),
  z.strictObject({ kind: z.literal('locked'), until: instantSchema }),
])

export type ComplaintStatus = z.infer<typeof complaintStatusSchema>

export const complaintsContract = {
  lists: query({
    permission: 'view:complaints',
    reads: 'nothing',
    input: z.strictObject({}),
    output: complaintLists,
    errors: [],
  }),
  /** Newest first. What is about the asker or the asker's unit is not there. */
  list: query({
    permission: 'view:complaints',
    reads: 'nothing',
    input: z.strictObject({ show: z.enum(['open', 'ended', 'all']) }),
    output: z.array(listedSchema),
    errors: [],
  }),
  find: query({
    permission: 'view:complaints',
    reads: 'nothing',
    input: z.strictObject({ id: z.string() }),
    output: complaintSchema,
    errors: ['not-found'],
  }),
  receive: command({
    permission: 'enter:complaints',
    reads: 'nothing',
    input: receivedComplaintSchema,
    output: newReceipt.extend({ id: z.string(), number: z.string() }),
    reply: 'secret',
    errors: ['not-found', 'refused'],
  }),
  /** Words of the name that stand in texts which others will read. Nothing is kept. */
  nameInStory: query({
    permission: 'enter:complaints',
    reads: 'nothing',
    input: z.strictObject({ name: z.string().max(160), story: storySchema }),
    output: z.array(z.string()),
    errors: [],
  }),
  /** The reporter's contact, for the case's own officer alone and to answer with. */
  identity: query({
    permission: 'hold:identity-vault',
    reads: 'identity',
    input: z.strictObject({ id: z.string() }),
    output: identitySchema,
    errors: ['not-found', 'refused'],
  }),
  /** Another holder of the key takes the case over. Nobody gives it to himself: with it comes the contact, which always takes two. */
  handOver: command({
    permission: 'direct:complaints',
    reads: 'nothing',
    input: z.strictObject({ id: z.string(), revision: z.int(), accountId: z.string() }),
    output: z.strictObject({}),
    errors: ['not-found', 'refused', 'changed-meanwhile'],
  }),
  nameAccused: command({
    permission: 'enter:complaints',
    reads: 'nothing',
    input: accusedSchema.extend({ id: z.string() }),
    output: z.strictObject({}),
    errors: ['not-found', 'refused', 'changed-meanwhile'],
  }),
  clearAccused: command({
    permission: 'enter:complaints',
    reads: 'nothing',
    input: z.strictObject({ id: z.string(), accusedId: z.string(), reason }),
    output: z.strictObject({}),
    errors: ['not-found'],
  }),
}

export const complaintReceiptsContract = {
  /** Number and PIN as they stand on the receipt. Five wrong PINs lock the number for a while. */
  lookUp: command({
    permission: 'enter:complaints',
    reads: 'nothing',
    input: z.strictObject({ number: z.string().trim().min(1).max(40), pin: z.string().trim().max(12) }),
    output: complaintStatusSchema,
    errors: [],
  }),
  settle: command({
    permission: 'enter:complaints',
    reads: 'nothing',
    input: z.strictObject({ receiptId: z.string(), outcome: z.enum(['printed', 'declined']) }),
    output: z.strictObject({}),
    errors: ['not-found', 'refused'],
  }),
  /** The same paper once more, for who has number and PIN. */
  reprint: command({
    permission: 'enter:complaints',
    reads: 'nothing',
    input: z.strictObject({ number: z.string().trim().min(1).max(40), pin: z.string().trim().max(12) }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('ready'), receiptId: z.string() }),
      z.strictObject({ kind: z.literal('wrong'), triesLeft: z.int() }),
      z.strictObject({ kind: z.literal('locked'), until: instantSchema }),
    ]),
    errors: [],
  }),
  /**
   * A new PIN: where the first was never printed (the power went), or where the reporter lost it and the case's own officer has compared
   * the person with the vault. An anonymous one that was settled cannot be recovered.
   */
  renew: command({
    permission: 'enter:complaints',
    reads: 'nothing',
    input: z.strictObject({ id: z.string(), hasComparedIdentity: z.boolean() }),
    output: newReceipt,
    reply: 'secret',
    errors: ['not-found', 'refused'],
  }),
}

export const complaintTasksContract = {
  /** What this account is asked to do, unanswered first. */
  mine: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.array(complaintTaskSchema),
    errors: [],
  }),
  read: command({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({ taskId: z.string() }),
    output: z.strictObject({}),
    errors: ['not-found'],
  }),
  report: command({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({ taskId: z.string(), report: keptText(4000).min(5) }),
    output: z.strictObject({}),
    errors: ['not-found', 'refused'],
  }),
  /** Asks officials to set right or to explain, in the officer's own words. */
  ask: command({
    permission: 'direct:complaints',
    reads: 'nothing',
    input: z.strictObject({
      id: z.string(),
      text: keptText(4000).min(5),
      accountIds: z.array(z.string()).min(1).max(10),
    }),
    output: z.strictObject({ taskId: z.string() }),
    errors: ['not-found', 'refused'],
  }),
}
