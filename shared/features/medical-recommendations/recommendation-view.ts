import { z } from 'zod'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { sessionViewSchema } from '../service-cases/case-session.ts'
import {
  applicantSchema,
  casePhaseSchema,
  caseStateSchema,
  clockChoicesSchema,
  deadlineViewSchema,
  nextActionSchema,
  paperCopySchema,
  requirementViewSchema,
  scanFileSchema,
  stepViewSchema,
  timelineEntrySchema,
  turnSchema,
  whereaboutsSchema,
} from '../service-cases/case-view.ts'
import { recommendationTriggers } from './medical-recommendations.rules.ts'
import { caseOutcomes, casePlaces } from './register.rules.ts'

export const triggerSchema = z.enum(recommendationTriggers)

/** What was agreed with a hospital. */
export const coordinationSchema = z.strictObject({
  id: z.string(),
  heldOn: calendarDateSchema,
  hospital: z.string(),
  contact: z.string(),
  /** The day on which the person is expected; null while none is agreed. */
  agreedOn: calendarDateSchema.nullable(),
  result: z.string(),
  recordedByName: z.string(),
})

/** A line of the person's medical record: what a request led to. */
export const medicalOutcomeSchema = z.strictObject({
  id: z.string(),
  caseId: z.string(),
  caseNumber: z.string(),
  serviceName: z.string(),
  outcome: z.string(),
  outcomeTitle: z.string(),
  decidedOn: calendarDateSchema,
  letterNumber: z.string().nullable(),
  letterDate: calendarDateSchema.nullable(),
  /** Scans of the letter: GET /files/<id>. */
  files: z.array(scanFileSchema),
  filedAt: instantSchema,
  filedByName: z.string(),
})

/** A row of the list. */
export const recommendationRowSchema = z.strictObject({
  id: z.string(),
  number: z.string(),
  inmateId: z.string(),
  inmateName: z.string(),
  registerNumber: z.string().nullable(),
  state: caseStateSchema,
  phase: casePhaseSchema,
  isEmergency: z.boolean(),
  turn: turnSchema,
  isMyTurn: z.boolean(),
  openedAt: instantSchema,
  missingCount: z.int(),
  due: calendarDateSchema.nullable(),
  /** Negative when late; null while the clock has not begun. */
  workingDaysLeft: z.int().nullable(),
  /** Of a clock of hours, with fractions; null for days. */
  hoursLeft: z.number().nullable(),
  isLate: z.boolean(),
  trigger: triggerSchema,
  /** Null while nobody has answered and nothing has ended it. */
  outcome: z.enum(caseOutcomes).nullable(),
  /** In whose house it lies; `turn` names the post. */
  place: z.enum(casePlaces),
  /** In the zone of the unit. */
  openedOn: calendarDateSchema,
  endedOn: calendarDateSchema.nullable(),
  /** Where the person lives now; null for who has left. */
  block: z.string().nullable(),
})

/** Everything the case page shows, fitted to what this account may see. The banner is loaded from `inmateId`. */
export const recommendationSchema = z.strictObject({
  id: z.string(),
  number: z.string(),
  revision: z.int(),
  inmateId: z.string(),
  service: z.strictObject({ id: z.string(), version: z.int(), name: z.string() }),
  trigger: triggerSchema,
  /** Null also when this account may not read it. */
  applicant: applicantSchema.nullable(),
  /** Null when this account may not read it. */
  reason: z.string().nullable(),
  emergency: z.strictObject({ reason: z.string().nullable() }).nullable(),
  openedAt: instantSchema,
  openedByName: z.string(),
  phase: casePhaseSchema,
  state: caseStateSchema,
  turn: turnSchema,
  isMyTurn: z.boolean(),
  actions: z.array(nextActionSchema),
  /** Unit's papers still missing. */
  missingCount: z.int(),
  requirements: z.array(requirementViewSchema),
  /** Letters that came back from other offices. */
  lettersBack: z.array(
    z.strictObject({ id: z.string(), title: z.string(), copies: z.array(paperCopySchema).nullable() }),
  ),
  session: z
    .strictObject({
      place: z.enum(['before-approval', 'before-seal', 'not-needed']),
      /** `skipped` by an emergency; `minutes-unsigned` was held but its signed minutes are not here yet. */
      state: z.enum(['not-needed', 'missing', 'minutes-unsigned', 'settled', 'skipped']),
      sessions: z.array(sessionViewSchema),
    })
    .nullable(),
  approval: z.strictObject({ at: instantSchema, byName: z.string() }).nullable(),
  /** The last return for correction, while it is still to be mended. */
  returned: z
    .strictObject({ at: instantSchema, byName: z.string(), reason: z.string(), fromOutside: z.boolean() })
    .nullable(),
  /** What may be answered, and what was; the outcome itself is null when this account may not read it. */
  answers: z.array(z.strictObject({ id: z.string(), title: z.string(), isRefusal: z.boolean() })),
  answer: z
    .strictObject({
      outcome: z.string().nullable(),
      title: z.string().nullable(),
      at: instantSchema,
      letterNumber: z.string().nullable(),
      letterDate: calendarDateSchema.nullable(),
    })
    .nullable(),
  /** Null when this account may not read them. */
  coordinations: z.array(coordinationSchema).nullable(),
  /** Where a case that has ended goes on when it is taken up again; null where it rests. */
  reopening: z.strictObject({ title: z.string(), leadsTo: z.enum(['preparing', 'outside', 'answered']) }).nullable(),
  whereabouts: whereaboutsSchema,
  steps: z.array(stepViewSchema),
  deadline: deadlineViewSchema,
  clockChoices: clockChoicesSchema,
  timeline: z.array(timelineEntrySchema),
})

export type Recommendation = z.infer<typeof recommendationSchema>
export type MedicalOutcome = z.infer<typeof medicalOutcomeSchema>
export type RecommendationRow = z.infer<typeof recommendationRowSchema>
