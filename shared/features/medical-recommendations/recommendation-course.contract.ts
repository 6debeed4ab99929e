import { z } from 'zod'
import { command } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { slugSchema } from '../service-cases/service-standard.ts'
import { caseErrors, changed, fileIds, outsideLetter, reason, reference } from './recommendation-inputs.ts'

/** The course of a request after it is sealed: hops, answer, follow-up, its ends and new beginnings, and its clock. */
export const recommendationCourseProcedures = {
  recordHandedOver: command({
    permission: 'prepare:recommendations',
    reads: 'nothing',
    input: reference.extend({ on: calendarDateSchema, ...outsideLetter }),
    output: changed,
    errors: caseErrors,
  }),
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
  recordOutsideStep: command({
    permission: 'prepare:recommendations',
    reads: 'nothing',
    input: reference.extend({ step: slugSchema, on: calendarDateSchema, ...outsideLetter }),
    output: changed,
    errors: caseErrors,
  }),
  recordAnswer: command({
    permission: 'prepare:recommendations',
    reads: 'nothing',
    input: reference.extend({
      /** One of the answers that the service names. */
      outcome: slugSchema,
      on: calendarDateSchema,
      ...outsideLetter,
      /** Scan of the recommendation; it may follow later by `attachScan` under its id in `lettersBack`. */
      fileIds: z.array(z.uuid()).max(30),
    }),
    output: changed,
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
  finish: command({
    permission: 'view:recommendations',
    reads: 'nothing',
    input: reference,
    output: changed,
    errors: caseErrors,
  }),
  /** The unit gives the request up. */
  cancel: command({
    permission: 'view:recommendations',
    reads: 'nothing',
    input: reference.extend({ reason }),
    output: changed,
    errors: caseErrors,
  }),
  /** The inmate takes request and consent back. */
  withdraw: command({
    permission: 'prepare:recommendations',
    reads: 'nothing',
    input: reference.extend({ reason }),
    output: changed,
    errors: caseErrors,
  }),
  /** Takes up a case that has ended; where it goes on, the service says. */
  reopen: command({
    permission: 'view:recommendations',
    reads: 'nothing',
    input: reference.extend({ reason }),
    output: changed,
    errors: caseErrors,
  }),

  pauseClock: command({
    permission: 'view:recommendations',
    reads: 'nothing',
    input: reference.extend({ cause: slugSchema, note: reason.nullable(), on: calendarDateSchema }),
    output: changed,
    errors: caseErrors,
  }),
  resumeClock: command({
    permission: 'view:recommendations',
    reads: 'nothing',
    input: reference.extend({ on: calendarDateSchema }),
    output: changed,
    errors: caseErrors,
  }),
  /** In the unit of the clock. */
  extendClock: command({
    permission: 'view:recommendations',
    reads: 'nothing',
    input: reference.extend({ amount: z.int().min(1).max(1000), reason }),
    output: changed,
    errors: caseErrors,
  }),
  withdrawExtension: command({
    permission: 'view:recommendations',
    reads: 'nothing',
    input: reference.extend({ extensionId: z.uuid(), reason }),
    output: changed,
    errors: caseErrors,
  }),
}
