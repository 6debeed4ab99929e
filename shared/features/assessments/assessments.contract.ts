import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { answersSchema, frozenResultSchema } from '../questionnaires/questionnaires.contract.ts'
import { caseErrors, changed, moment, reason, reference } from '../service-cases/case-inputs.ts'
import { caseProcedures } from '../service-cases/case-procedures.ts'
import {
  casePhaseSchema,
  clockChoicesSchema,
  deadlineViewSchema,
  nextActionSchema,
  requirementViewSchema,
  stepViewSchema,
  timelineEntrySchema,
  turnSchema,
} from '../service-cases/case-view.ts'
import { handlingProcedures } from '../service-cases/handling-procedures.ts'
import { slugSchema } from '../service-cases/service-standard.ts'
import { assessmentRights } from './assessments.rules.ts'

const text = (most: number) => z.string().trim().min(1).max(most)
const maybeText = (most: number) => z.string().trim().max(most)
const ownReference = z.strictObject({ id: z.uuid(), revision: z.int() })

const reads = { permission: 'view:assessments', reads: 'assessment' } as const
const enters = { permission: 'enter:assessments', reads: 'assessment', errors: caseErrors } as const
const decides = { permission: 'decide:assessments', reads: 'assessment', errors: caseErrors } as const

export const sourceKinds = ['interview', 'cross-check', 'document'] as const

export const assessmentRowSchema = z.strictObject({
  /** Of the case behind it too. */
  id: z.string(),
  number: z.string(),
  inmateId: z.string(),
  name: z.string(),
  registerNumber: z.string().nullable(),
  ...{ trigger: slugSchema, triggerTitle: z.string() },
  ...{ assessorId: z.string(), assessorName: z.string() },
  openedAt: instantSchema,
  phase: casePhaseSchema,
  turn: turnSchema,
  isMyTurn: z.boolean(),
  /** Of the running clock. */
  due: calendarDateSchema.nullable(),
  daysLeft: z.int().nullable(),
  isLate: z.boolean(),
  /** Why nothing new may be asked of the person: dead, held elsewhere, or gone without being a klien. Null where it may. */
  personGone: z.enum(['person-deceased', 'person-transferred', 'person-not-here']).nullable(),
  /** The day on which it was finished, while it still is. */
  finishedOn: calendarDateSchema.nullable(),
  /** When the next one is due; told by the evaluation. */
  nextDueOn: calendarDateSchema.nullable(),
})

export type AssessmentRow = z.infer<typeof assessmentRowSchema>

export const overrideSchema = z.strictObject({
  id: z.string(),
  scoreId: z.string(),
  fromBand: z.string(),
  toBand: z.string(),
  reason: z.string(),
  state: z.enum(['proposed', 'confirmed', 'refused', 'withdrawn']),
  proposedAt: instantSchema,
  proposedById: z.string(),
  proposedByName: z.string(),
  settledAt: instantSchema.nullable(),
  settledByName: z.string().nullable(),
  settledReason: z.string().nullable(),
  revision: z.int(),
})

export const assessmentFormSchema = z.strictObject({
  id: z.string(),
  url: z.string(),
  version: z.string(),
  title: z.string(),
  state: z.enum(['filling', 'completed', 'frozen', 'replaced']),
  /** The file it was begun with, for the wording. */
  content: z.string(),
  /** What is known of the person without asking, by name of the variable. */
  context: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).nullable()),
  answers: answersSchema,
  /** What comes out: of what is answered so far, or for ever once it is frozen; null where it cannot be scored yet. */
  result: frozenResultSchema.nullable(),
  changes: z.array(
    z.strictObject({
      linkId: z.string(),
      before: z.array(z.union([z.boolean(), z.number(), z.string()])),
      after: z.array(z.union([z.boolean(), z.number(), z.string()])),
      ...{ reason: z.string(), source: z.string().nullable() },
      ...{ changedAt: instantSchema, changedByName: z.string() },
    }),
  ),
  overrides: z.array(overrideSchema),
  frozenAt: instantSchema.nullable(),
  frozenByName: z.string().nullable(),
  revision: z.int(),
})

export type AssessmentForm = z.infer<typeof assessmentFormSchema>

export const assessmentSourceSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(sourceKinds),
  source: z.string(),
  place: z.string(),
  heldOn: calendarDateSchema,
  summary: z.string(),
  state: z.enum(['active', 'withdrawn']),
  endReason: z.string().nullable(),
  recordedByName: z.string(),
  revision: z.int(),
})

/** The person said no: `refused` before anything was asked, `withdrawn` after having agreed. */
export const refusalKinds = ['refused', 'withdrawn'] as const

/** What becomes of the assessment: it goes on without the person's own word, or it ends. */
export const refusalOutcomes = ['documents', 'ended'] as const

export const refusalSchema = z.strictObject({
  kind: z.enum(refusalKinds),
  on: calendarDateSchema,
  goesOn: z.enum(refusalOutcomes),
  /** How it was explained and what the person said. */
  note: z.string(),
  /** Empty where nobody else was there. */
  witness: z.string(),
  recordedByName: z.string(),
})

export type AssessmentRefusal = z.infer<typeof refusalSchema>

export const assessmentSchema = assessmentRowSchema.extend({
  /** Of the case; `own` of what stands beside it. */
  revision: z.int(),
  ownRevision: z.int(),
  consentOn: calendarDateSchema.nullable(),
  consentNote: z.string().nullable(),
  /** What stands; null where nobody said no, or agreed after all. */
  refusal: refusalSchema.nullable(),
  strengths: z.string(),
  wishes: z.string(),
  analysis: z.string(),
  recommendation: z.string(),
  filedPlace: z.string().nullable(),
  forms: z.array(assessmentFormSchema),
  sources: z.array(assessmentSourceSchema),
  /** Differences from the assessment before that have no reason yet; told while it is not handed over. */
  openDifferences: z.int(),
  /** The signed report tells results that were taken up again since: it has to be replaced before anything is handed over. */
  isReportOutdated: z.boolean(),
  actions: z.array(nextActionSchema),
  steps: z.array(stepViewSchema),
  deadline: deadlineViewSchema,
  clockChoices: clockChoicesSchema,
  timeline: z.array(timelineEntrySchema),
  papers: z.array(requirementViewSchema),
  answers: z.array(z.strictObject({ id: z.string(), title: z.string(), needsReason: z.boolean() })),
  /** What is done after taking the case up again; null where it is not provided. */
  reopening: z.strictObject({ title: z.string() }).nullable(),
})

export type Assessment = z.infer<typeof assessmentSchema>

const sourceInput = {
  kind: z.enum(sourceKinds),
  source: text(200),
  place: text(200),
  heldOn: calendarDateSchema,
  summary: text(4000),
}

const ofEveryCase = caseProcedures(assessmentRights)
const handling = handlingProcedures(assessmentRights)

/** Risk and needs assessments of inmates and clients (S5's eight steps). `id` and `caseId` are the same. */
export const assessmentsContract = {
  list: query({
    ...reads,
    input: z.strictObject({ includeEnded: z.boolean(), inmateId: z.uuid().nullable() }),
    output: z.array(assessmentRowSchema),
    errors: [],
  }),
  /** By number, name or register number, newest first; only whoever is found was looked at. */
  search: query({
    ...reads,
    input: z.strictObject({ text: text(100), limit: z.int().min(1).max(20) }),
    output: z.array(z.strictObject({ id: z.string(), number: z.string(), name: z.string() })),
    errors: [],
  }),
  find: query({ ...reads, input: z.strictObject({ id: z.uuid() }), output: assessmentSchema, errors: ['not-found'] }),
  /** What may be opened for a person, with the instruments in force. */
  choices: query({
    ...reads,
    input: z.strictObject({ inmateId: z.uuid() }),
    output: z.strictObject({
      triggers: z.array(z.strictObject({ id: slugSchema, title: z.string() })),
      instruments: z.array(
        z.strictObject({
          ...{ url: z.string(), version: z.string(), title: z.string() },
          /** False while the office has not entered the values of its items. */
          isScorable: z.boolean(),
        }),
      ),
      running: z.strictObject({ id: z.string(), number: z.string() }).nullable(),
    }),
    errors: ['not-found'],
  }),
  open: command({
    ...enters,
    input: z.strictObject({
      inmateId: z.uuid(),
      trigger: slugSchema,
      reason,
      urls: z.array(z.string()).min(1).max(10),
    }),
    output: z.strictObject({ id: z.string(), number: z.string() }),
  }),
  /** Before anything is asked: that the person agreed, and how it was told. */
  recordConsent: command({
    ...enters,
    input: ownReference.extend({ on: calendarDateSchema, note: maybeText(1000) }),
    output: changed,
  }),
  /** No, before or after having agreed: the assessment goes on from documents, or ends with it. */
  recordRefusal: command({
    ...enters,
    input: ownReference.extend({
      ...{ caseRevision: z.int(), on: calendarDateSchema, note: text(1000), witness: maybeText(200) },
      goesOn: z.enum(refusalOutcomes),
    }),
    output: changed,
  }),
  /** Half a form may be kept. Once it is complete, whoever changes an answer says why, and from which source it is known. */
  saveForm: command({
    ...enters,
    input: ownReference.extend({
      answers: answersSchema,
      isComplete: z.boolean(),
      change: z.strictObject({ sourceId: z.uuid().nullable(), reason }).nullable(),
    }),
    output: changed,
  }),
  /** After the head sent the assessment back: what was frozen stays, and a copy of it is worked on. */
  redoForm: command({ ...enters, input: ownReference.extend({ reason }), output: z.strictObject({ id: z.string() }) }),
  recordSource: command({
    ...enters,
    input: z.strictObject({ assessmentId: z.uuid(), ...sourceInput }),
    output: z.strictObject({ id: z.string() }),
  }),
  withdrawSource: command({ ...enters, input: ownReference.extend({ reason }), output: changed }),
  proposeOverride: command({
    ...enters,
    input: z.strictObject({ formId: z.uuid(), scoreId: z.string(), toBand: z.string(), reason }),
    output: z.strictObject({ id: z.string() }),
  }),
  withdrawOverride: command({ ...enters, input: ownReference.extend({ reason }), output: changed }),
  /** By a second person. */
  settleOverride: command({
    ...decides,
    errors: [...caseErrors, 'second-person-needed'],
    input: ownReference.extend({ isConfirmed: z.boolean(), reason: reason.nullable() }),
    output: changed,
  }),
  takeStep: handling.takeStep,
  skipStep: handling.skipStep,
  /** Freezes what came out of every form, and takes the step. */
  analyse: command({
    ...enters,
    input: reference.extend({ analysis: text(8000), strengths: maybeText(4000), wishes: maybeText(4000), ...moment }),
    output: changed,
  }),
  recommend: command({
    ...enters,
    input: reference.extend({ recommendation: text(8000), ...moment }),
    output: changed,
  }),
  /** The head's policy on the recommendation. */
  decide: command({
    ...decides,
    input: reference.extend({ outcome: slugSchema, reason: reason.nullable(), ...moment }),
    output: changed,
  }),
  /** Where the paper copy lies is told with it. */
  file: command({ ...enters, input: reference.extend({ place: text(200), ...moment }), output: changed }),
  finish: ofEveryCase.finish,
  attachScan: ofEveryCase.attachScan,
  voidPaper: ofEveryCase.voidPaper,
  cancel: ofEveryCase.cancel,
  reopen: ofEveryCase.reopen,
  pauseClock: ofEveryCase.pauseClock,
  resumeClock: ofEveryCase.resumeClock,
  extendClock: ofEveryCase.extendClock,
  withdrawExtension: ofEveryCase.withdrawExtension,
}
