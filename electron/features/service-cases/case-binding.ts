import type { Permission } from '#shared/people/permissions.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { CommandContext } from '../../core/context.ts'
import { requireRevision } from './change-case.ts'
import { type LoadContext, type LoadedCase, loadCase } from './load-case.ts'
import type { PaperRow } from './service-cases.repository.ts'

/** With which right a scan is read, and what the reading log says of it. */
export interface ScanRight {
  readonly permission: Permission
  readonly reads: 'nothing' | 'health' | 'identity'
}

/** What another office answered, as it was recorded. */
export interface RecordedAnswer {
  readonly outcome: string
  readonly on: CalendarDate
  readonly letterNumber: string | null
  readonly letterDate: CalendarDate | null
  /** The scan that came with it. */
  readonly paperId: string | null
}

/** What a feature says about its cases; everything else is in the service file. */
export interface CaseBinding {
  /** Id of the service file. */
  readonly serviceId: string
  /** The right to a paper's scans. It is asked for too when a scan comes in or is struck out. */
  readonly rightOfPaper: (loaded: LoadedCase, requirementId: string) => ScanRight
  readonly rightOfMinutes: ScanRight
  /** Whom the reading log names when somebody looks at a scan of the case. */
  readonly subjectOf: (loaded: LoadedCase) => { readonly type: string; readonly id: string }
  /** Papers that carry the applicant's consent: they are withdrawn with the request. */
  readonly consentPapers: readonly string[]
  /** Whether this account may strike the paper out, where the feature has a rule of its own. */
  readonly mayVoid?: (context: CommandContext, paper: PaperRow) => Promise<boolean>
  /** What the feature keeps of a paper beside the case, when that is struck out. */
  readonly onVoid?: (context: CommandContext, paperId: string, reason: string) => Promise<void>
  /** What the feature keeps of an answer beside the case. */
  readonly onAnswer?: (context: CommandContext, loaded: LoadedCase, answer: RecordedAnswer) => Promise<void>
  /** Services whose cases a case may be joined to; left out: those of its own. */
  readonly joinsWith?: readonly string[]
  /** A letter of another office came in by itself. */
  readonly onLetterBack?: (context: CommandContext, loaded: LoadedCase, paperId: string) => Promise<void>
}

/** A case of the bound service. @throws Failure not-found */
export const loadBound = (binding: CaseBinding, context: LoadContext, caseId: string): Promise<LoadedCase> =>
  loadCase(context, binding.serviceId, caseId)

/** For a change: the page must have decided on the present state. @throws Failure not-found, changed-meanwhile */
export async function loadBoundForChange(
  binding: CaseBinding,
  context: CommandContext,
  reference: { readonly caseId: string; readonly revision: number },
): Promise<LoadedCase> {
  const loaded = await loadBound(binding, context, reference.caseId)
  requireRevision(loaded, reference.revision)
  return loaded
}
