import type { CaseCommandKind } from '#shared/features/service-cases/service-standard.ts'
import type { Permission } from '#shared/people/permissions.ts'

/** The rights that a feature asks for at the door of its cases; which role may do what the service file says besides. */
export interface CaseRights {
  /** Whoever follows the cases: ends, clock, what the standard's own roles decide. */
  readonly follow: Permission
  /** Whoever gathers papers and records what others did. */
  readonly prepare: Permission
  readonly approve: Permission
  readonly recordSession: Permission
}

/** Commands whose right is not the same for every case: it depends on the paper, or only the feature knows it. */
type OwnRight = 'advance-paper' | 'attach-paper' | 'seal' | 'record-coordination'

/** The right that the door asks for, as `caseProcedures` declares it; for offering nothing that it would refuse. */
export function rightsOfCommands(rights: CaseRights): Readonly<Record<Exclude<CaseCommandKind, OwnRight>, Permission>> {
  const { follow, prepare, approve, recordSession } = rights
  return {
    open: prepare,
    'void-paper': prepare,
    'record-session': recordSession,
    'skip-session': follow,
    approve,
    'return-for-correction': follow,
    resubmit: prepare,
    'hand-over': prepare,
    'record-outside-step': prepare,
    'record-answer': prepare,
    finish: follow,
    cancel: follow,
    withdraw: prepare,
    reopen: follow,
    pause: follow,
    resume: follow,
    extend: follow,
    'withdraw-extension': follow,
    'take-step': follow,
    'skip-step': follow,
    'choose-clock': follow,
    lapse: follow,
    join: follow,
    part: follow,
  }
}
