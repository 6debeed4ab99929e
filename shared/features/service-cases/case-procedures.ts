import { z } from 'zod'
import { command } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { caseErrors, changed, fileIds, moment, outsideLetter, reason, reference } from './case-inputs.ts'
import type { CaseRights } from './case-rights.rules.ts'
import { sessionDecisionSchema, sessionMemberSchema } from './case-session.ts'
import { paperSignerSchema } from './case-view.ts'
import { slugSchema } from './service-standard.ts'

/** Every command that a case of any service knows, for a feature's contract. Its handlers: `caseCommands` in the core. */
export function caseProcedures({ follow, prepare, approve, recordSession }: CaseRights) {
  const parts = { reads: 'nothing', errors: caseErrors } as const
  const following = { ...parts, permission: follow, output: changed }
  const preparing = { ...parts, permission: prepare, output: changed }
  return {
    /** The signed copy of an issued letter (`paperId`), or an original that was not made here (null). */
    attachScan: command({
      ...preparing,
      input: reference.extend({
        requirementId: slugSchema,
        paperId: z.uuid().nullable(),
        fileIds,
        signedOn: calendarDateSchema,
        signers: z.array(paperSignerSchema).min(1).max(6),
      }),
      output: changed.extend({ paperId: z.string() }),
    }),
    /** With `keepLetter` only the scan is given up: the letter waits for a better one. */
    voidPaper: command({
      ...preparing,
      input: reference.extend({ paperId: z.uuid(), reason, keepLetter: z.boolean() }),
    }),

    /** `sessionId`: the prepared session, or one that waits for its signed minutes. */
    recordSession: command({
      ...parts,
      permission: recordSession,
      input: reference.extend({
        sessionId: z.uuid().nullable(),
        heldOn: calendarDateSchema,
        place: z.string().trim().min(1).max(200),
        members: z.array(sessionMemberSchema).min(1).max(30),
        decision: sessionDecisionSchema,
        /** Scan of the signed minutes; empty while it is still to come. */
        minutesFileIds: z.array(z.uuid()).max(30),
      }),
      output: changed.extend({ sessionId: z.string() }),
    }),
    skipSession: command({ ...following, input: reference.extend({ reason }) }),
    /** In the head's own account; whoever prepared the file cannot approve it. */
    approve: command({
      ...parts,
      permission: approve,
      input: reference,
      output: changed,
      errors: [...caseErrors, 'second-person-needed'],
    }),
    /** By the head, or noted when another office sent the file back (`on`: the day it came). */
    returnForCorrection: command({
      ...following,
      input: reference.extend({ reason, ...moment, on: calendarDateSchema.nullable(), ...outsideLetter }),
    }),
    resubmit: command({ ...preparing, input: reference }),

    recordHandedOver: command({ ...preparing, input: reference.extend({ ...moment, ...outsideLetter }) }),
    recordOutsideStep: command({
      ...preparing,
      input: reference.extend({ step: slugSchema, ...moment, ...outsideLetter }),
    }),
    recordAnswer: command({
      ...preparing,
      input: reference.extend({
        /** One of the answers that the service names. */
        outcome: slugSchema,
        ...moment,
        ...outsideLetter,
        /** Why, where the answer needs a reason. */
        reason: reason.nullable().default(null),
        /** Scan of the letter; it may follow later by `attachScan` under its id in `lettersBack`. */
        fileIds: z.array(z.uuid()).max(30),
      }),
    }),
    finish: command({ ...following, input: reference }),
    /** The unit gives the request up. */
    cancel: command({ ...following, input: reference.extend({ reason }) }),
    /** The applicant takes request and consent back. */
    withdraw: command({ ...preparing, input: reference.extend({ reason }) }),
    /** Takes up a case that has ended; where it goes on, the service says. */
    reopen: command({ ...following, input: reference.extend({ reason }) }),

    pauseClock: command({
      ...following,
      input: reference.extend({ cause: slugSchema, note: reason.nullable(), ...moment }),
    }),
    resumeClock: command({ ...following, input: reference.extend(moment) }),
    /** In the unit of the clock. */
    extendClock: command({ ...following, input: reference.extend({ amount: z.int().min(1).max(1000), reason }) }),
    withdrawExtension: command({ ...following, input: reference.extend({ extensionId: z.uuid(), reason }) }),
  }
}

export type CaseProcedures = ReturnType<typeof caseProcedures>
