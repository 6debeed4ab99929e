import type { CaseRefusalCode } from '#shared/features/service-cases/case-refusal-codes.ts'
import type {
  CaseCommandKind,
  ReopenedPhase,
  ServiceStandard,
} from '#shared/features/service-cases/service-standard.ts'
import type { Role } from '#shared/people/roles.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { WorkingCalendar } from '#shared/time/working-days.ts'

/** How far a paper has come. "signed" means that the signed original lies here as a scan. */
export const paperStates = ['produced', 'issued', 'printed', 'signed'] as const

export type PaperState = (typeof paperStates)[number]

/** A signer who does not belong to the unit, as the paper names him. */
export interface OutsideSigner {
  readonly name: string
  readonly sip: string
  readonly date: CalendarDate
  readonly institution: string
}

/** One copy of a required paper; a requirement may have several, voided ones among them. */
export interface PaperFact {
  readonly id: string
  readonly requirementId: string
  readonly state: PaperState
  /** When the scan came in; null while there is only the letter made here. */
  readonly attachedAt: Instant | null
  readonly voided: boolean
  /** The person took back the consent that the paper carries. */
  readonly withdrawn: boolean
  readonly outsideSigner: OutsideSigner | null
}

/** A session of the observation team that dealt with the case. */
export interface SessionFact {
  readonly heldOn: CalendarDate
  readonly minutesSigned: boolean
}

export interface EmergencyFact {
  readonly reason: string
}

export interface ApprovalFact {
  readonly at: Instant
  readonly accountId: string
  readonly decision: 'approved'
}

export const caseEventKinds = [
  'opened',
  'paper-advanced',
  'paper-attached',
  'paper-voided',
  'session-recorded',
  'session-skipped',
  'approved',
  'returned',
  'resubmitted',
  'sealed',
  'handed-over',
  'outside-step-recorded',
  'answered',
  'refused',
  'coordinated',
  'finished',
  'cancelled',
  'withdrawn',
  'reopened',
  'paused',
  'resumed',
  'extended',
  'extension-withdrawn',
  'step-taken',
  'step-skipped',
  'clock-chosen',
  'lapsed',
  'joined',
  'parted',
] as const

export type CaseEventKind = (typeof caseEventKinds)[number]

/** Something that happened to a case; kept for ever, in order. */
export interface CaseEvent {
  /** Null while it is only decided and not yet written. */
  readonly id: string | null
  readonly kind: CaseEventKind
  /** Step of the standard that it belongs to, where it belongs to one. */
  readonly step: string | null
  /** When it took effect. For what happened outside, the day it happened there, not the day it was typed in. */
  readonly at: Instant
  readonly accountId: string
  readonly reason: string | null
  readonly requirementId: string | null
  readonly paperId: string | null
  /** What was found or done at a step that the house took. */
  readonly note: string | null
  /** The case that this one was joined to. */
  readonly linkedCaseId: string | null
  /** What was chosen from a list of the standard: the outcome of an answer, the reason of a pause or of a joining, a clock. */
  readonly choice: string | null
  /** Of an extension, in the unit of the clock. */
  readonly amount: number | null
  /** The extension that is taken back. */
  readonly undoes: string | null
  /** Of a reopening: the phase in which the case goes on. */
  readonly leadsTo: ReopenedPhase | null
}

export interface CaseSettings {
  readonly clockId: string
  /** Id of one of the starts that the standard knows. */
  readonly clockStart: string
  readonly calendar: WorkingCalendar
  readonly zone: FacilityZone
}

/** All that the rules need to know about one case. */
export interface CaseFacts {
  /** The version the case began with. */
  readonly standard: ServiceStandard
  /** When the case was opened; null for a draft. */
  readonly startedAt: Instant | null
  /** Accounts that prepared the file; none of them may approve it. */
  readonly preparerIds: readonly string[]
  /** Facts of the standard that hold, apart from the emergency, which is told below. */
  readonly conditions: readonly string[]
  readonly papers: readonly PaperFact[]
  readonly session: SessionFact | null
  readonly emergency: EmergencyFact | null
  readonly approval: ApprovalFact | null
  /** In the order in which they were recorded. */
  readonly events: readonly CaseEvent[]
  readonly settings: CaseSettings
}

/** Who acts and when; always from the session and the clock, never from a payload. */
export interface CaseContext {
  readonly accountId: string
  readonly roles: readonly Role[]
  readonly now: Instant
}

/** What a person wants to do to a case. */
export type CaseCommand =
  | { readonly kind: 'open'; readonly trigger: string; readonly at: Instant | null }
  | { readonly kind: 'advance-paper'; readonly requirementId: string; readonly to: 'produced' | 'issued' | 'printed' }
  | {
      readonly kind: 'attach-paper'
      readonly requirementId: string
      /** The letter whose signed copy this is; null for an original that was not made here. */
      readonly paperId: string | null
      readonly outsideSigner: OutsideSigner | null
    }
  | { readonly kind: 'void-paper'; readonly paperId: string; readonly reason: string }
  | { readonly kind: 'record-session'; readonly heldOn: CalendarDate; readonly minutesSigned: boolean }
  | { readonly kind: 'skip-session'; readonly reason: string }
  | { readonly kind: 'approve' }
  | { readonly kind: 'return-for-correction'; readonly reason: string; readonly at: Instant | null }
  | { readonly kind: 'resubmit' }
  | { readonly kind: 'seal' }
  | { readonly kind: 'hand-over'; readonly at: Instant | null }
  | { readonly kind: 'record-outside-step'; readonly step: string; readonly at: Instant }
  | {
      readonly kind: 'record-answer'
      readonly outcome: string
      readonly at: Instant
      /** Where the answer needs one. */
      readonly reason?: string | null
      readonly letterNumber?: string | null
    }
  | { readonly kind: 'record-coordination'; readonly at: Instant }
  | { readonly kind: 'finish' }
  | { readonly kind: 'cancel'; readonly reason: string }
  | { readonly kind: 'withdraw'; readonly reason: string }
  | { readonly kind: 'reopen'; readonly reason: string }
  | { readonly kind: 'pause'; readonly cause: string; readonly note: string | null; readonly at: Instant }
  | { readonly kind: 'resume'; readonly at: Instant }
  | { readonly kind: 'extend'; readonly amount: number; readonly reason: string }
  | { readonly kind: 'withdraw-extension'; readonly extensionId: string; readonly reason: string }
  | { readonly kind: 'take-step'; readonly step: string; readonly note: string; readonly at: Instant }
  | { readonly kind: 'skip-step'; readonly step: string; readonly reason: string }
  | { readonly kind: 'choose-clock'; readonly clockId: string; readonly reason: string }
  | { readonly kind: 'lapse' }
  | { readonly kind: 'join'; readonly into: string; readonly cause: string; readonly reason: string }
  | { readonly kind: 'part'; readonly reason: string }

/** Where a case stands between two commands. */
export const casePhases = [
  'draft',
  'preparing',
  'returned',
  'approved',
  'sealed',
  'outside',
  'answered',
  'done',
  'refused',
  'cancelled',
] as const

export type CasePhase = (typeof casePhases)[number]

/** The state words of every screen, as codes. */
export const caseStates = [
  'draft',
  'incomplete',
  'running',
  'waiting',
  'returned',
  'done',
  'refused',
  'cancelled',
  'overdue',
] as const

export type CaseState = (typeof caseStates)[number]

/** Details that complete the text of a refusal: ids and codes, never content. */
export type CaseRefusalDetails = Readonly<Record<string, readonly string[]>>

export interface CaseRefusal {
  readonly ok: false
  readonly code: CaseRefusalCode
  readonly details: CaseRefusalDetails
}

export type CaseDecision = { readonly ok: true; readonly events: readonly CaseEvent[] } | CaseRefusal

/** Something that an actor may do now; with the paper or the outside step it is about. */
export interface NextAction {
  readonly kind: CaseCommandKind
  readonly requirementId: string | null
  readonly paperId: string | null
  /** For `advance-paper`: the state the paper would reach. */
  readonly to: 'produced' | 'issued' | 'printed' | null
  readonly step: string | null
}

/** Whose desk the case lies on. */
export type Turn =
  | { readonly kind: 'role'; readonly roles: readonly Role[]; readonly step: string }
  | { readonly kind: 'post'; readonly post: string; readonly step: string }
  | { readonly kind: 'nobody' }
