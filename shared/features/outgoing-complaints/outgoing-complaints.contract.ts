import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { complaintRights } from '../complaints/complaint-cases.contract.ts'
import { caseErrors, changed, moment, reference } from '../service-cases/case-inputs.ts'
import { caseProcedures } from '../service-cases/case-procedures.ts'
import {
  casePhaseSchema,
  clockChoicesSchema,
  deadlineViewSchema,
  nextActionSchema,
  paperCopySchema,
  requirementViewSchema,
  stepViewSchema,
  timelineEntrySchema,
  turnSchema,
} from '../service-cases/case-view.ts'
import { handlingProcedures } from '../service-cases/handling-procedures.ts'
import { slugSchema } from '../service-cases/service-standard.ts'
import { outgoingLetterProcedures } from './outgoing-letters.contract.ts'
import { outgoingProposalProcedures, outgoingServices, waitingProposalSchema } from './outgoing-proposals.contract.ts'

/** What the unit thinks of an answer: it settles the matter, in part, or not. */
export const satisfactions = ['satisfied', 'partly', 'unsatisfied'] as const

export type Satisfaction = (typeof satisfactions)[number]

/** The step at which the unit says so. */
export const weighingStep = 'weigh'

const line = (most: number) => z.string().trim().min(1).max(most)

export const newOutgoingSchema = z.strictObject({
  service: z.enum(outgoingServices),
  trigger: slugSchema,
  /** Which office of that kind: there is one in every town. */
  recipient: line(160),
  channel: slugSchema,
  about: line(4000),
  /** The proposal that it follows. */
  proposal: z.uuid().nullable().default(null),
})

const rowSchema = z.strictObject({
  /** Of the case behind it too. */
  id: z.string(),
  number: z.string(),
  service: z.enum(outgoingServices),
  serviceName: z.string(),
  recipient: z.string(),
  channel: z.string(),
  about: z.string(),
  /** Under which the office registered it; null until it told. */
  theirNumber: z.string().nullable(),
  openedAt: instantSchema,
  turn: turnSchema,
  isMyTurn: z.boolean(),
  phase: casePhaseSchema,
  /** Of the running clock. */
  due: calendarDateSchema.nullable(),
  workingDaysLeft: z.int().nullable(),
  isLate: z.boolean(),
  /** What the office answered, in the words of the service; null while it has not. */
  answer: z.string().nullable(),
  /** What the unit thought of the last answer; null until it was weighed. */
  satisfaction: z.enum(satisfactions).nullable(),
})

export type OutgoingRow = z.infer<typeof rowSchema>

const choice = z.strictObject({ id: z.string(), title: z.string() })

export const outgoingComplaintSchema = rowSchema.extend({
  revision: z.int(),
  actions: z.array(nextActionSchema),
  steps: z.array(stepViewSchema),
  deadline: deadlineViewSchema,
  clockChoices: clockChoicesSchema,
  /** What the choice among the clocks is called in the procedure. */
  clockTitle: z.string(),
  timeline: z.array(timelineEntrySchema),
  weighings: z.array(
    z.strictObject({
      satisfaction: z.enum(satisfactions),
      note: z.string(),
      on: calendarDateSchema,
      by: z.string(),
    }),
  ),
  papers: z.array(requirementViewSchema),
  /** Scans of what the office answered. */
  answerFiles: z.array(z.strictObject({ title: z.string(), copies: z.array(paperCopySchema) })),
  answers: z.array(choice.extend({ needsReason: z.boolean() })),
  /** What is done after taking the case up again; null where it is not provided. */
  reopening: z.strictObject({ title: z.string() }).nullable(),
  /** The case whose keeper proposed it; null for one of the desk's own. */
  origin: z.strictObject({ caseId: z.string(), number: z.string(), by: z.string() }).nullable(),
})

export type OutgoingComplaint = z.infer<typeof outgoingComplaintSchema>

const ofEveryCase = caseProcedures(complaintRights)
const ofHandling = handlingProcedures(complaintRights)

/** What the house, or somebody of it, complains of at an office outside; its course there is only told. `id` and `caseId` are the same. */
export const outgoingComplaintsContract = {
  choices: query({
    permission: 'view:complaints',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.strictObject({
      services: z.array(z.strictObject({ id: z.enum(outgoingServices), title: z.string(), triggers: z.array(choice) })),
      channels: z.array(choice),
      /** What others propose to complain of; oldest first. */
      proposals: z.array(waitingProposalSchema),
    }),
    errors: [],
  }),
  list: query({
    permission: 'view:complaints',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.array(rowSchema),
    errors: [],
  }),
  find: query({
    permission: 'view:complaints',
    reads: 'nothing',
    input: z.strictObject({ id: z.string() }),
    output: outgoingComplaintSchema,
    errors: ['not-found'],
  }),
  open: command({
    permission: 'enter:complaints',
    reads: 'nothing',
    input: newOutgoingSchema,
    output: z.strictObject({ id: z.string(), number: z.string() }),
    errors: caseErrors,
  }),
  /** The number under which the office registered it. */
  noteNumber: command({
    permission: 'enter:complaints',
    reads: 'nothing',
    input: z.strictObject({ id: z.string(), theirNumber: line(120) }),
    output: z.strictObject({}),
    errors: ['not-found'],
  }),
  ...outgoingProposalProcedures,
  ...outgoingLetterProcedures,
  attachScan: ofEveryCase.attachScan,
  voidPaper: ofEveryCase.voidPaper,
  recordHandedOver: ofEveryCase.recordHandedOver,
  recordOutsideStep: ofEveryCase.recordOutsideStep,
  recordAnswer: ofEveryCase.recordAnswer,
  finish: ofEveryCase.finish,
  cancel: ofEveryCase.cancel,
  withdraw: ofEveryCase.withdraw,
  reopen: ofEveryCase.reopen,
  pauseClock: ofEveryCase.pauseClock,
  resumeClock: ofEveryCase.resumeClock,
  extendClock: ofEveryCase.extendClock,
  withdrawExtension: ofEveryCase.withdrawExtension,
  chooseClock: ofHandling.chooseClock,
  /** `satisfaction`: needed where the answer is weighed, and only there. */
  takeStep: command({
    permission: complaintRights.follow,
    reads: 'nothing',
    input: reference.extend({
      ...{ step: slugSchema, note: line(1000), ...moment },
      satisfaction: z.enum(satisfactions).nullable().default(null),
    }),
    output: changed,
    errors: caseErrors,
  }),
}
