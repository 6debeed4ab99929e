import { z } from 'zod'
import { command } from '../../contract/procedure.ts'
import { caseErrors, changed, moment, reason, reference } from './case-inputs.ts'
import type { CaseRights } from './case-rights.rules.ts'
import { slugSchema } from './service-standard.ts'

/**
 * Further commands for a service that the house handles itself: steps with a note, a clock chosen for the case, an end because nobody
 * answered, cases joined and taken apart. For a feature's contract, beside `caseProcedures`; its handlers: `handlingCommands` in the core.
 */
export function handlingProcedures({ follow }: Pick<CaseRights, 'follow'>) {
  const following = { reads: 'nothing', errors: caseErrors, permission: follow, output: changed } as const
  return {
    /** `note`: what was found or done. */
    takeStep: command({
      ...following,
      input: reference.extend({ step: slugSchema, note: z.string().trim().min(1).max(4000), ...moment }),
    }),
    skipStep: command({ ...following, input: reference.extend({ step: slugSchema, reason }) }),
    /** The clock by which this case is counted, from the start that it has. */
    chooseClock: command({ ...following, input: reference.extend({ clockId: slugSchema, reason }) }),
    /** What was asked for did not come in time. */
    lapse: command({ ...following, input: reference }),
    /** The case ends here and goes on in the other one (`into`: its id). */
    joinCase: command({ ...following, input: reference.extend({ into: z.uuid(), cause: slugSchema, reason }) }),
    partCase: command({ ...following, input: reference.extend({ reason }) }),
  }
}

export type HandlingProcedures = ReturnType<typeof handlingProcedures>
