import { z } from 'zod'
import { command } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { caseErrors, changed, fileIds, reason, reference } from '../service-cases/case-inputs.ts'

/** What a medical request knows beside the course of any case: the letter of Kanwil and the talk with a hospital. */
export const recommendationCourseProcedures = {
  /** Paper 5 when its copy comes back. */
  recordKanwilLetter: command({
    permission: 'prepare:recommendations',
    reads: 'nothing',
    input: reference.extend({
      fileIds,
      letterNumber: z.string().trim().min(1).max(120),
      letterDate: calendarDateSchema,
    }),
    output: changed.extend({ paperId: z.string() }),
    errors: caseErrors,
  }),
  /** What was agreed with a hospital; another talk is another record. */
  recordCoordination: command({
    permission: 'view:case-papers',
    reads: 'nothing',
    input: reference.extend({
      on: calendarDateSchema,
      hospital: z.string().trim().min(1).max(160),
      contact: z.string().trim().min(1).max(160),
      agreedOn: calendarDateSchema.nullable(),
      result: reason,
    }),
    output: changed.extend({ coordinationId: z.string() }),
    errors: caseErrors,
  }),
}
