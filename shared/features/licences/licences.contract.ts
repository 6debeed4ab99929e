import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { ownProposalSchema } from '../outgoing-complaints/outgoing-proposals.contract.ts'
import { caseErrors, changed, reference } from '../service-cases/case-inputs.ts'
import { caseProcedures } from '../service-cases/case-procedures.ts'
import type { CaseRights } from '../service-cases/case-rights.rules.ts'
import {
  casePhaseSchema,
  deadlineViewSchema,
  nextActionSchema,
  requirementViewSchema,
  stepViewSchema,
  timelineEntrySchema,
  turnSchema,
} from '../service-cases/case-view.ts'
import { handlingProcedures } from '../service-cases/handling-procedures.ts'
import { slugSchema } from '../service-cases/service-standard.ts'
import { documentSchema } from './dossier.contract.ts'
import { licenceComplaintProcedures } from './licence-complaints.contract.ts'

const line = (most: number) => z.string().trim().min(1).max(most)

/** Details of `refused` beside those of every case. */
export const licenceRefusals = [
  'worker-has-left',
  'profession-differs',
  'application-running',
  'document-not-usable',
  'document-day-in-future',
  'document-days-turned-round',
  'document-in-use',
  'renewal-of-another',
  'not-handed-over',
] as const

export type LicenceRefusal = (typeof licenceRefusals)[number]

/** The rights at the door of an application; everybody who enters may follow it too. */
export const licenceRights: CaseRights = {
  follow: 'enter:licences',
  prepare: 'enter:licences',
  approve: 'enter:licences',
  recordSession: 'enter:licences',
}

export const licenceRowSchema = z.strictObject({
  /** Of the case behind it too. */
  id: z.string(),
  number: z.string(),
  workerId: z.string(),
  workerName: z.string(),
  serviceName: z.string(),
  trigger: z.string(),
  place: z.string(),
  openedAt: instantSchema,
  turn: turnSchema,
  isMyTurn: z.boolean(),
  phase: casePhaseSchema,
  /** The step in turn, as the chart numbers and names it; null when there is none. */
  step: z.strictObject({ letter: z.string(), title: z.string() }).nullable(),
  due: calendarDateSchema.nullable(),
  workingDaysLeft: z.int().nullable(),
  isLate: z.boolean(),
  /** Papers that an application cannot go out without and that are still missing. */
  missing: z.int(),
})

export type LicenceRow = z.infer<typeof licenceRowSchema>

const issuedSchema = z.strictObject({
  number: z.string(),
  issuedOn: calendarDateSchema,
  validUntil: calendarDateSchema.nullable(),
  fileIds: z.array(z.string()),
})

export const licenceCaseSchema = licenceRowSchema.extend({
  revision: z.int(),
  serviceId: slugSchema,
  portal: z.string(),
  facts: z.array(z.strictObject({ title: z.string(), holds: z.boolean() })),
  actions: z.array(nextActionSchema),
  steps: z.array(stepViewSchema.extend({ sendsBack: z.boolean() })),
  deadline: deadlineViewSchema,
  timeline: z.array(timelineEntrySchema),
  papers: z.array(
    requirementViewSchema.extend({
      isNeeded: z.boolean(),
      /** The scan that is attached; null while there is none. */
      attached: documentSchema.extend({ paperId: z.string() }).nullable(),
      /** The newest scan in the dossier that could be attached. */
      kept: documentSchema.nullable(),
      portalName: z.string(),
    }),
  ),
  answers: z.array(z.strictObject({ id: z.string(), title: z.string(), needsReason: z.boolean() })),
  issued: issuedSchema.nullable(),
  renews: z.strictObject({ id: z.string(), number: z.string() }).nullable(),
  reopening: z.strictObject({ title: z.string() }).nullable(),
  /** It has been at the office: there is something to complain of, and nothing proposed waits. */
  mayComplain: z.boolean(),
  /** What was proposed to complain of, newest first. */
  complaints: z.array(ownProposalSchema),
})

export type LicenceCase = z.infer<typeof licenceCaseSchema>

const ofEveryCase = caseProcedures(licenceRights)
const ofHandling = handlingProcedures(licenceRights)
const views = { permission: 'view:licences', reads: 'nothing' } as const
const enters = { permission: 'enter:licences', reads: 'nothing', errors: caseErrors } as const

/** A worker's application for a licence at the office outside; its course there is only told. `id` and `caseId` are the same. */
export const licencesContract = {
  /** What can be applied for by this worker. */
  choices: query({
    ...enters,
    input: z.strictObject({ workerId: z.uuid() }),
    output: z.strictObject({
      workerName: z.string(),
      professionTitle: z.string(),
      /** Empty where no service file is for this profession. */
      services: z.array(
        z.strictObject({
          id: slugSchema,
          name: z.string(),
          triggers: z.array(z.strictObject({ id: z.string(), title: z.string() })),
          facts: z.array(z.strictObject({ id: z.string(), question: z.string() })),
          papers: z.array(
            z.strictObject({
              number: z.int(),
              title: z.string(),
              note: z.string().nullable(),
              condition: z.strictObject({ fact: z.string(), holds: z.boolean() }).nullable(),
            }),
          ),
        }),
      ),
      /** Finished applications that nothing renews yet. */
      renewable: z.array(
        z.strictObject({
          id: z.string(),
          number: z.string(),
          serviceId: slugSchema,
          place: z.string(),
          validUntil: calendarDateSchema,
          facts: z.record(z.string(), z.boolean()),
        }),
      ),
    }),
    errors: ['not-found'],
  }),
  list: query({
    ...views,
    input: z.strictObject({ workerId: z.uuid().nullable() }),
    output: z.array(licenceRowSchema),
    errors: [],
  }),
  find: query({
    ...views,
    reads: 'identity',
    input: z.strictObject({ id: z.string() }),
    output: licenceCaseSchema,
    errors: ['not-found'],
  }),
  /** `renews`: copies the earlier one. What the dossier holds without a finding is attached at once. */
  open: command({
    ...enters,
    input: z.strictObject({
      workerId: z.uuid(),
      service: slugSchema,
      trigger: slugSchema,
      place: line(200),
      facts: z.record(slugSchema, z.boolean()),
      renews: z.uuid().nullable(),
    }),
    output: z.strictObject({ id: z.string(), number: z.string(), attached: z.int() }),
  }),
  /** Attaches a scan that the dossier keeps. */
  attachDocument: command({
    ...enters,
    input: reference.extend({ requirementId: slugSchema, documentId: z.uuid() }),
    output: changed,
  }),
  /** Keeps a scan in the dossier and attaches it. */
  attachScan: command({
    ...enters,
    input: reference.extend({
      requirementId: slugSchema,
      fileId: z.uuid(),
      issuedOn: calendarDateSchema,
      validUntil: calendarDateSchema.nullable(),
    }),
    output: changed,
  }),
  ...licenceComplaintProcedures,
  voidPaper: ofEveryCase.voidPaper,
  takeStep: ofHandling.takeStep,
  skipStep: ofHandling.skipStep,
  recordHandedOver: ofEveryCase.recordHandedOver,
  recordOutsideStep: ofEveryCase.recordOutsideStep,
  returnForCorrection: ofEveryCase.returnForCorrection,
  resubmit: ofEveryCase.resubmit,
  recordAnswer: ofEveryCase.recordAnswer,
  cancel: ofEveryCase.cancel,
  withdraw: ofEveryCase.withdraw,
  reopen: ofEveryCase.reopen,
  /** The permit is printed and filed among the licences of the worker: the last step, after which the application is finished. */
  issue: command({
    ...enters,
    input: reference.extend({
      licenceNumber: line(80),
      issuedOn: calendarDateSchema,
      validUntil: calendarDateSchema,
      fileId: z.uuid(),
      /** For this unit. */
      isHere: z.boolean(),
    }),
    output: changed,
  }),
}
