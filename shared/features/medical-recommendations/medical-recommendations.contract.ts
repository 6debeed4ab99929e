import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { summaryChoiceSchema } from '../clinical-summary/clinical-summary.contract.ts'
import { caseErrors, changed, fileIds, reason, reference } from '../service-cases/case-inputs.ts'
import { caseProcedures } from '../service-cases/case-procedures.ts'
import { applicantSchema, caseStateSchema, outsideSignerSchema } from '../service-cases/case-view.ts'
import { recommendationRights } from './recommendation-actions.rules.ts'
import { recommendationCourseProcedures } from './recommendation-course.contract.ts'
import {
  letterReferenceSchema,
  letterSettingSchema,
  minutesLetterSchema,
  paperLetterSchema,
  recommendationLetterSchema,
  recommendationTemplates,
} from './recommendation-letters.ts'
import {
  medicalOutcomeSchema,
  recommendationRowSchema,
  recommendationSchema,
  triggerSchema,
} from './recommendation-view.ts'

export const recommendationsContract = {
  list: query({
    permission: 'view:recommendations',
    reads: 'nothing',
    input: z.strictObject({
      /** Empty: all. */
      states: z.array(caseStateSchema),
      turn: z.enum(['any', 'mine']),
      /** Ended cases are left out unless asked for. */
      includeEnded: z.boolean(),
      inmateId: z.uuid().nullable(),
    }),
    output: z.array(recommendationRowSchema),
    errors: [],
  }),
  get: query({
    permission: 'view:recommendations',
    reads: 'health',
    input: z.strictObject({ caseId: z.uuid() }),
    output: recommendationSchema,
    errors: ['not-found'],
  }),
  /** Which triggers this account may use; an outside doctor's advice is the nurse's only where the unit has no doctor. */
  openingChoices: query({
    permission: 'prepare:recommendations',
    reads: 'nothing',
    input: z.strictObject({ inmateId: z.uuid() }),
    output: z.strictObject({
      triggers: z.array(triggerSchema),
      unitHasDoctor: z.boolean(),
      /** Cases of this inmate that have not ended. */
      openCases: z.array(z.strictObject({ id: z.string(), number: z.string() })),
    }),
    errors: ['not-found'],
  }),
  open: command({
    permission: 'prepare:recommendations',
    reads: 'nothing',
    input: z.strictObject({
      inmateId: z.uuid(),
      trigger: triggerSchema,
      /** Needed when the family applies, and only then. */
      applicant: applicantSchema.nullable().default(null),
      reason,
      /** Skips the session; the reason stands in the history. */
      emergency: z.strictObject({ reason }).nullable(),
    }),
    output: z.strictObject({ id: z.string(), number: z.string(), revision: z.int() }),
    errors: ['not-found', 'refused'],
  }),

  /** The current draft of a letter or, where there is none, one filled in from the records. */
  letterForm: query({
    permission: 'view:recommendations',
    reads: 'health',
    input: z.strictObject({
      caseId: z.uuid(),
      template: z.enum(recommendationTemplates),
    }),
    output: z.strictObject({
      letter: z.strictObject({ id: z.string(), revision: z.int() }).nullable(),
      content: recommendationLetterSchema,
      setting: letterSettingSchema,
      /** Whether issuing gives it an office number. */
      isNumbered: z.boolean(),
      /** The posts that usually sign it, by their place on the sheet. */
      signingPosts: z.record(z.string(), z.string()),
    }),
    errors: ['not-found', 'refused'],
  }),
  /** Papers 1, 2 and 4. Preview and print: GET /files/letters/<letterId>. */
  saveLetter: command({
    permission: 'prepare:recommendations',
    reads: 'nothing',
    input: reference.extend({
      letter: letterReferenceSchema,
      content: paperLetterSchema,
      setting: letterSettingSchema,
    }),
    output: changed.extend({ paperId: z.string(), letterId: z.string(), letterRevision: z.int() }),
    errors: caseErrors,
  }),
  /** Minutes of the session. */
  saveMinutes: command({
    permission: 'record:tpp-session',
    reads: 'nothing',
    input: reference.extend({
      letter: letterReferenceSchema,
      content: minutesLetterSchema,
      setting: letterSettingSchema,
    }),
    output: changed.extend({ sessionId: z.string(), letterId: z.string(), letterRevision: z.int() }),
    errors: caseErrors,
  }),
  /** Takes the number; a doctor's letter only by a doctor. */
  issueLetter: command({
    permission: 'issue:letters',
    reads: 'nothing',
    input: reference.extend({ letterId: z.uuid() }),
    /** The application carries no office number. */
    output: changed.extend({ number: z.string().nullable() }),
    errors: [...caseErrors, 'letter-character-missing', 'letter-number-taken'],
  }),

  /** Paper 2 by a doctor of a hospital, a Puskesmas or another unit. */
  attachOutsideDoctorLetter: command({
    permission: 'prepare:recommendations',
    reads: 'nothing',
    input: reference.extend({ fileIds, signer: outsideSignerSchema }),
    output: changed.extend({ paperId: z.string(), warnings: z.array(z.enum(['date-too-old'])) }),
    errors: caseErrors,
  }),
  /** Paper 3; several scans make one record. A newer one stands beside the older until that is voided. */
  attachRecord: command({
    permission: 'enter:health',
    reads: 'health',
    input: reference.extend({ fileIds }),
    output: changed.extend({ paperId: z.string() }),
    errors: caseErrors,
  }),
  /** For whom and what for a summary would be, as the addressee of the sealed file tells; both may be written anew. */
  summaryForm: query({
    permission: 'enter:health',
    reads: 'nothing',
    input: z.strictObject({ caseId: z.uuid() }),
    output: z.strictObject({ recipient: z.string(), purpose: z.string() }),
    errors: ['not-found'],
  }),
  /**
   * Paper 3 drawn from the record, as the preview with this hash showed it (`clinicalSummaries.preview`). Refused also by
   * `medicalRecordRefusals`.
   */
  attachSummary: command({
    permission: 'enter:health',
    reads: 'health',
    input: reference.extend({ choice: summaryChoiceSchema.omit({ inmateId: true }), hash: z.string().length(64) }),
    output: changed.extend({ paperId: z.string() }),
    errors: [...caseErrors, 'letter-character-missing'],
  }),
  ...caseProcedures(recommendationRights),
  ...recommendationCourseProcedures,

  /** The person's medical record, as far as requests have led to something. */
  outcomes: query({
    permission: 'view:health',
    reads: 'health',
    input: z.strictObject({ inmateId: z.uuid() }),
    output: z.array(medicalOutcomeSchema),
    errors: ['not-found'],
  }),
}
