import type { CaseEvent, CaseFacts } from '#shared/features/service-cases/case-facts.ts'
import { casePhase, isEnd } from '#shared/features/service-cases/case-phase.rules.ts'
import type { MomentPause } from '#shared/time/count-term.ts'
import type { Instant } from '#shared/time/instant.ts'

/**
 * When the clock stood still. Another office sent the file back (a return by the unit's own head stops nothing: the published term must
 * not grow by what happens inside the house), an officer stopped it for a reason that the standard names, or the case was closed for a
 * while before it was taken up again.
 */
export function pausesOf(facts: CaseFacts): readonly MomentPause[] {
  return [...returnPauses(facts), ...closedPauses(facts.events), ...officerPauses(facts.events)]
}

/** The pause that an officer began and nobody has ended; null when there is none. */
export function openPauseOf(facts: CaseFacts): MomentPause | null {
  return officerPauses(facts.events).find((pause) => pause.to === null) ?? null
}

function returnPauses(facts: CaseFacts): readonly MomentPause[] {
  if (!facts.standard.pausedBy.includes('returned-by-outside')) return []
  const isReturn = (event: CaseEvent, index: number) =>
    event.kind === 'returned' && casePhase(facts.events.slice(0, index)) === 'outside'
  return stretches(facts.events, 'returned-by-outside', isReturn, (event) => event.kind === 'handed-over')
}

function closedPauses(events: readonly CaseEvent[]): readonly MomentPause[] {
  const all = stretches(events, 'case-closed', isClosing, (event) => event.kind === 'reopened')
  // A case that is still closed is judged by the day on which it ended.
  return all.filter((pause) => pause.to !== null)
}

function officerPauses(events: readonly CaseEvent[]): readonly MomentPause[] {
  const isEndOfPause = (event: CaseEvent) => event.kind === 'resumed' || isClosing(event)
  return stretches(events, null, (event) => event.kind === 'paused', isEndOfPause)
}

/** A joining closes nothing: whoever wrote still waits, and a case that is taken apart again goes on as it was. */
const isClosing = (event: CaseEvent): boolean => isEnd(event) && event.kind !== 'joined'

/** From each event that begins a pause to the next one that ends it. */
function stretches(
  events: readonly CaseEvent[],
  /** Null: the one that was chosen. */
  cause: string | null,
  begins: (event: CaseEvent, index: number) => boolean,
  ends: (event: CaseEvent) => boolean,
): readonly MomentPause[] {
  const found: MomentPause[] = []
  let open: { readonly from: Instant; readonly cause: string } | null = null
  for (const [index, event] of events.entries()) {
    if (open !== null && ends(event)) {
      found.push({ ...open, to: event.at })
      open = null
    } else if (open === null && begins(event, index)) open = { from: event.at, cause: cause ?? event.choice ?? '' }
  }
  return open === null ? found : [...found, { ...open, to: null }]
}
