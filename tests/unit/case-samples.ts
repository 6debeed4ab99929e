import type {
  CaseContext,
  CaseEvent,
  CaseFacts,
  CasePhase,
  CaseSettings,
  OutsideSigner,
  PaperFact,
} from '#shared/features/service-cases/case-facts.ts'
import type { Role } from '#shared/people/roles.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { Instant } from '#shared/time/instant.ts'
import { shippedCalendar, shippedStandard } from '#tests/unit/reference-data.ts'

export const day = (text: string): CalendarDate => text as CalendarDate
/** Nine in the morning in the unit (WIB). */
export const morningOf = (date: string): Instant => `${date}T02:00:00.000Z` as Instant

export const settings: CaseSettings = {
  clockId: 'five-working-days',
  clockStart: 'unit-file-complete',
  calendar: shippedCalendar(),
  zone: 'Asia/Jakarta',
}

export const doctorElsewhere: OutsideSigner = {
  name: 'dr. Contoh',
  sip: '000/SIP/2026',
  date: day('2026-11-10'),
  institution: 'RSUD Contoh',
}

export const now = morningOf('2026-11-18')

export function actor(role: Role, accountId: string = role): CaseContext {
  return { accountId, roles: [role], now }
}

export function event(
  kind: CaseEvent['kind'],
  date: string,
  step: string | null = null,
  change: Partial<CaseEvent> = {},
): CaseEvent {
  return {
    id: `${kind}-${date}`,
    kind,
    step,
    at: morningOf(date),
    accountId: 'perawat',
    reason: null,
    requirementId: null,
    paperId: null,
    note: null,
    linkedCaseId: null,
    choice: null,
    amount: null,
    undoes: null,
    leadsTo: null,
    ...change,
  }
}

export function paper(requirementId: string, change: Partial<PaperFact> = {}): PaperFact {
  return {
    id: `${requirementId}-1`,
    requirementId,
    state: 'signed',
    attachedAt: morningOf('2026-11-12'),
    voided: false,
    withdrawn: false,
    outsideSigner: null,
    ...change,
  }
}

export const unitPapers: readonly PaperFact[] = [
  paper('application', { attachedAt: morningOf('2026-11-10') }),
  paper('doctor-letter', { attachedAt: morningOf('2026-11-11') }),
  paper('medical-record', { attachedAt: morningOf('2026-11-11') }),
  paper('head-covering-letter', { attachedAt: morningOf('2026-11-12') }),
]

const opened = event('opened', '2026-11-09', 'open')
const approved = event('approved', '2026-11-13', 'approve')
const sealed = event('sealed', '2026-11-13', 'seal')
const handedOver = event('handed-over', '2026-11-16', 'hand-over')
const answered = event('answered', '2026-11-18', 'answer', { choice: 'recommended' })

/** What follows the answer: a talk with the hospital and the receipt. */
export const coordinated = event('coordinated', '2026-11-18', 'coordinate')
export const receipt = paper('result-receipt', { attachedAt: morningOf('2026-11-18') })

/** The shortest history that leads to each phase. */
export const historyTo: Readonly<Record<CasePhase, readonly CaseEvent[]>> = {
  draft: [],
  preparing: [opened],
  returned: [opened, event('returned', '2026-11-13', 'approve')],
  approved: [opened, approved],
  sealed: [opened, approved, sealed],
  outside: [opened, approved, sealed, handedOver],
  answered: [opened, approved, sealed, handedOver, answered],
  done: [opened, approved, sealed, handedOver, answered, coordinated, event('finished', '2026-11-18', 'follow-up')],
  refused: [opened, approved, sealed, handedOver, event('refused', '2026-11-18', 'answer', { choice: 'refused' })],
  cancelled: [opened, event('cancelled', '2026-11-13')],
}

/** A case in the given phase with all that the unit owes, its session held and approved where that is behind it. */
export function caseIn(phase: CasePhase, change: Partial<CaseFacts> = {}): CaseFacts {
  const isApproved = historyTo[phase].some((entry) => entry.kind === 'approved')
  return {
    standard: shippedStandard(),
    startedAt: phase === 'draft' ? null : morningOf('2026-11-09'),
    preparerIds: ['perawat'],
    conditions: [],
    papers: unitPapers,
    session: { heldOn: day('2026-11-12'), minutesSigned: true },
    emergency: null,
    approval: isApproved ? { at: morningOf('2026-11-13'), accountId: 'kepala', decision: 'approved' } : null,
    events: historyTo[phase],
    settings,
    ...change,
  }
}
