import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { roleSchema } from '../../people/roles.ts'
import { caseErrors, changed, moment, reference } from '../service-cases/case-inputs.ts'
import { caseProcedures } from '../service-cases/case-procedures.ts'
import type { CaseRights } from '../service-cases/case-rights.rules.ts'
import {
  casePhaseSchema,
  clockChoicesSchema,
  deadlineViewSchema,
  nextActionSchema,
  stepViewSchema,
  timelineEntrySchema,
  turnSchema,
} from '../service-cases/case-view.ts'
import { handlingProcedures } from '../service-cases/handling-procedures.ts'
import { slugSchema } from '../service-cases/service-standard.ts'
import { satisfactionSchema } from './complaint-satisfaction.ts'

/** What the door asks of an account for the case behind a complaint; which role does which step the service file says. */
export const complaintRights: CaseRights = {
  follow: 'view:complaints',
  prepare: 'enter:complaints',
  approve: 'direct:complaints',
  recordSession: 'enter:complaints',
}

const choice = z.strictObject({ id: z.string(), title: z.string() })
const other = z.strictObject({ caseId: z.string(), complaintId: z.string(), number: z.string() })

/** The case behind a complaint: steps, clock, what happened and what this account may do now. */
export const complaintCourseSchema = z.strictObject({
  caseId: z.string(),
  revision: z.int(),
  phase: casePhaseSchema,
  turn: turnSchema,
  isMyTurn: z.boolean(),
  actions: z.array(nextActionSchema),
  steps: z.array(stepViewSchema),
  deadline: deadlineViewSchema,
  clockChoices: clockChoicesSchema,
  /** What the choice among the clocks is called in the procedure. */
  clockTitle: z.string(),
  timeline: z.array(timelineEntrySchema),
  answers: z.array(choice.extend({ isRefusal: z.boolean(), needsReason: z.boolean(), needsLetter: z.boolean() })),
  /** What is done after taking the case up again; null where it is not provided. */
  reopening: z.strictObject({ title: z.string() }).nullable(),
  joinReasons: z.array(choice),
  /** Complaints that were joined to this one, as far as the asker may see them. */
  joinedHere: z.array(other),
  /** The complaint in which this one goes on, as far as the asker may see it. */
  joinedInto: other.extend({ isEnded: z.boolean() }).nullable(),
  /** The last result of asking the reporter, with what it is called; null where none was kept. */
  satisfaction: z.strictObject({ title: z.string(), attempts: z.int().nullable() }).nullable(),
})

export type ComplaintCourse = z.infer<typeof complaintCourseSchema>

const ofEveryCase = caseProcedures(complaintRights)

/** `caseId` is the case's own id. Whoever a complaint is about finds neither it nor its case. */
export const complaintCasesContract = {
  /** `id`: the complaint's. */
  course: query({
    permission: 'view:complaints',
    reads: 'nothing',
    input: z.strictObject({ id: z.string() }),
    output: complaintCourseSchema,
    errors: ['not-found'],
  }),
  /** Whom a case can be handed to, who can be asked, and who may be complained of. */
  colleagues: query({
    permission: 'view:complaints',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.array(z.strictObject({ id: z.string(), fullName: z.string(), roles: z.array(roleSchema) })),
    errors: [],
  }),
  recordAnswer: ofEveryCase.recordAnswer,
  finish: ofEveryCase.finish,
  cancel: ofEveryCase.cancel,
  withdraw: ofEveryCase.withdraw,
  reopen: ofEveryCase.reopen,
  pauseClock: ofEveryCase.pauseClock,
  resumeClock: ofEveryCase.resumeClock,
  extendClock: ofEveryCase.extendClock,
  withdrawExtension: ofEveryCase.withdrawExtension,
  ...handlingProcedures(complaintRights),
  /** Asking the reporter is a step that ends with a result, or with the attempts; every other step has none. */
  takeStep: command({
    ...{ permission: complaintRights.follow, reads: 'nothing', errors: caseErrors, output: changed },
    input: reference.extend({
      ...{ step: slugSchema, note: z.string().trim().min(1).max(4000), ...moment },
      satisfaction: satisfactionSchema.nullable().default(null),
    }),
  }),
}
