import { z } from 'zod'
import { query } from '../../contract/procedure.ts'
import { roleSchema } from '../../people/roles.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'

/** What can be due. A feature that registers items adds its kinds; the page owns one complete text per kind. */
export const dueItemKinds = [
  'recommendation-papers-missing',
  'recommendation-session-waiting',
  'recommendation-approval-waiting',
  'recommendation-returned',
  'recommendation-seal-waiting',
  'recommendation-hand-over-waiting',
  'recommendation-outside',
  'recommendation-coordination-waiting',
  'recommendation-delivery-waiting',
  'recommendation-follow-up-waiting',
  'answer-waiting',
  'answer-signer-unconfirmed',
  'bundle-unacknowledged',
  'recommendation-report-missing',
  'letter-number-waiting',
  'letter-block-low',
  'clinic-follow-up',
  'clinic-visit-open',
  'prescriptions-waiting',
  'doses-today',
  'doses-missed',
  'medicine-expired',
  'medicine-expiring',
  'medicine-low',
  'referral-permission-waiting',
  'referral-not-left',
  'referral-family-not-told',
  'referral-not-back',
  'referral-result-missing',
  'lab-result-missing',
  'lab-result-unread',
  'sick-call-triage',
  'sick-call-seeing',
  'arrival-open',
  'arrival-look-again',
  'countersign-waiting',
  'order-sheet-waiting',
  'doctor-visit-today',
  'doctor-visit-not-closed',
  'complaint-step-waiting',
  'complaint-close-waiting',
  'complaint-lapse',
  'complaint-danger',
  'complaint-clarify',
  'survey-owed',
  'identity-opening-asked',
  'identity-opening-open',
  'assessment-waiting',
  'assessment-due',
  'assessment-unassigned',
  'outgoing-complaint-waiting',
  'outgoing-complaint-outside',
  'outgoing-complaint-proposed',
  'licence-waiting',
  'licence-returned',
  'licence-survey',
  'licence-print',
  'licence-outside',
  'licence-paper-old',
  'identity-vault-alone',
  'identity-vault-nobody',
  'identity-vault-backup',
  'complaint-box-unopened',
  'complaint-box-papers',
  'complaint-letter-needed',
  'complaint-letter-out',
  'stage-hearing-coming',
  'stage-hearing-open',
  'stage-gate-reached',
  'coaching-not-back',
  'coaching-session-today',
  'coaching-session-tomorrow',
  'coaching-unmarked',
  'coaching-kept-apart',
  'coaching-gate-reached',
  'coaching-request-waiting',
  'coaching-need-proposed',
  'coaching-stage-reached',
  'coaching-suspension-ends',
  'coaching-results-missing',
  'coaching-programme-over',
  'licence-ending',
  'licence-expired',
] as const

export const dueItemSchema = z.strictObject({
  /** Stable over calls: kind and subject. */
  id: z.string(),
  kind: z.enum(dueItemKinds),
  /** Values that complete the text of the kind: `number`, `inmateName`, `count`, `step`, `template`, `name`, `date`, `time`. */
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  since: instantSchema,
  dueOn: calendarDateSchema.nullable(),
  /** Negative when late. */
  workingDaysLeft: z.int().nullable(),
  /** For a clock of hours, with fractions. */
  hoursLeft: z.number().nullable().optional(),
  /** Whose turn it is; empty when it lies with another office. */
  roles: z.array(roleSchema),
  isMine: z.boolean(),
  severity: z.enum(['late', 'attention', 'normal', 'waiting']),
  /** Path inside the application. */
  link: z.string(),
})

export type DueItem = z.infer<typeof dueItemSchema>

export const todayContract = {
  /** Most urgent first: late, own, soonest due, oldest. */
  list: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.strictObject({ today: calendarDateSchema, items: z.array(dueItemSchema) }),
    errors: [],
  }),
}
