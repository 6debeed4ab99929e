import type { z } from 'zod'
import { medicalRecommendationPapers } from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import { offeredActions } from '#shared/features/medical-recommendations/recommendation-actions.rules.ts'
import {
  type recommendationRowSchema,
  type recommendationSchema,
  sessionMemberSchema,
  type sessionViewSchema,
} from '#shared/features/medical-recommendations/recommendation-view.ts'
import { endedAt, exitOf, placeOf } from '#shared/features/medical-recommendations/register.rules.ts'
import { deadline } from '#shared/features/service-cases/case-deadline.rules.ts'
import { missingCount, sessionState } from '#shared/features/service-cases/case-overview.rules.ts'
import { casePhase } from '#shared/features/service-cases/case-phase.rules.ts'
import { caseState, nextActions, whoseTurn } from '#shared/features/service-cases/service-cases.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { Actor } from '../../core/context.ts'
import type { CaseAnswers } from '../exchange/case-answers.ts'
import {
  type MaySee,
  presentCopies,
  presentDeadline,
  presentFiles,
  presentLetter,
  presentRequirements,
  presentSteps,
  presentTimeline,
  presentTurn,
} from '../service-cases/case-presentation.ts'
import type { LoadedCase } from '../service-cases/load-case.ts'
import type { EventRow, SessionRow } from '../service-cases/service-cases.repository.ts'

const membersSchema = sessionMemberSchema.array()

/** The record takes the right to health data; the other papers the right to the papers of a case. */
export function maySeePaper(actor: Actor): MaySee {
  return ({ kind }) => actor.permissions.has(kind === 'record' ? 'view:health' : 'view:case-papers')
}

/** Why a request was opened, a session skipped or a paper struck out is told in medical words; of the record only to the clinic. */
function mayReadReason({ permissions }: Actor): (event: Pick<EventRow, 'kind' | 'requirement_id'>) => boolean {
  return ({ kind, requirement_id }) => {
    if (!['opened', 'session-skipped', 'paper-voided'].includes(kind)) return true
    const isOfRecord = requirement_id === medicalRecommendationPapers.medicalRecord
    return permissions.has('view:case-papers') && (!isOfRecord || permissions.has('view:health'))
  }
}

export function isTurnOf(loaded: LoadedCase, actor: Actor): boolean {
  const turn = whoseTurn(loaded.facts)
  return turn.kind === 'role' && turn.roles.some((role) => actor.roles.includes(role))
}

export function presentRow(
  loaded: LoadedCase,
  { actor, now }: { readonly actor: Actor; readonly now: Instant },
  blocks: ReadonlyMap<string, string>,
): z.input<typeof recommendationRowSchema> {
  const { row, facts } = loaded
  const { zone } = facts.settings
  const ended = endedAt(facts.events)
  const openedAt = instantSchema.parse(row.opened_at)
  const clock = deadline(facts, now)
  return {
    id: row.id,
    number: row.number,
    inmateId: row.inmate_id,
    inmateName: row.inmate_name,
    registerNumber: row.register_number,
    state: caseState(facts, now),
    phase: casePhase(facts.events),
    isEmergency: facts.emergency !== null,
    turn: presentTurn(facts, whoseTurn(facts), now),
    isMyTurn: isTurnOf(loaded, actor),
    openedAt,
    missingCount: missingCount(facts),
    due: clock.started ? clock.due : null,
    workingDaysLeft: clock.started ? clock.workingDaysLeft : null,
    isLate: clock.started && clock.late,
    trigger: row.trigger,
    outcome: exitOf(facts.events)?.outcome ?? null,
    place: placeOf(facts),
    openedOn: toCalendarDate(openedAt, zone),
    endedOn: ended === null ? null : toCalendarDate(ended, zone),
    block: blocks.get(row.inmate_id) ?? null,
  }
}

function presentSession(loaded: LoadedCase, session: SessionRow): z.input<typeof sessionViewSchema> {
  const files = presentFiles(loaded, { sessionId: session.id })
  return {
    id: session.id,
    state: session.state,
    heldOn: session.held_on === null ? null : calendarDateSchema.parse(session.held_on),
    place: session.place,
    members: membersSchema.parse(JSON.parse(session.members)),
    decision: session.decision,
    minutesSigned: files.length > 0,
    letter: presentLetter(session),
    files,
    recordedAt: session.recorded_at === null ? null : instantSchema.parse(session.recorded_at),
    recordedByName: session.recorded_by_name,
  }
}

function presentApproval({ events, facts }: LoadedCase) {
  const event = facts.approval === null ? undefined : events.findLast(({ kind }) => kind === 'approved')
  return event ? { at: instantSchema.parse(event.at), byName: event.by_name } : null
}

function presentReturn({ events, facts }: LoadedCase) {
  const index = facts.events.findLastIndex(({ kind }) => kind === 'returned')
  const event = events[index]
  if (!event || casePhase(facts.events) !== 'returned') return null
  return {
    at: instantSchema.parse(event.at),
    byName: event.by_name,
    reason: event.reason ?? '',
    fromOutside: casePhase(facts.events.slice(0, index)) === 'outside',
  }
}

/** The whole case page for one reader: what he may not see is absent. */
export function presentRecommendation(
  loaded: LoadedCase,
  actor: Actor,
  now: Instant,
  answers: CaseAnswers,
): z.input<typeof recommendationSchema> {
  const { row, facts } = loaded
  const maySee = maySeePaper(actor)
  const mayReadPapers = actor.permissions.has('view:case-papers')
  const session = sessionState(facts)
  return {
    id: row.id,
    number: row.number,
    revision: row.revision,
    inmateId: row.inmate_id,
    service: { id: facts.standard.id, version: facts.standard.version, name: facts.standard.name },
    trigger: row.trigger,
    reason: mayReadPapers ? row.reason : null,
    emergency: facts.emergency === null ? null : { reason: mayReadPapers ? facts.emergency.reason : null },
    openedAt: instantSchema.parse(row.opened_at),
    openedByName: row.opened_by_name,
    phase: casePhase(facts.events),
    state: caseState(facts, now),
    turn: presentTurn(facts, whoseTurn(facts), now),
    isMyTurn: isTurnOf(loaded, actor),
    actions: [...offeredActions(nextActions(facts, { accountId: actor.accountId, roles: actor.roles, now }), actor)],
    missingCount: missingCount(facts),
    requirements: presentRequirements(loaded, maySee, answers.objections),
    lettersBack: facts.standard.lettersBack.map(({ id, title }) => ({
      id,
      title,
      copies: mayReadPapers ? presentCopies(loaded, id) : null,
    })),
    session:
      session === null || facts.standard.session === null
        ? null
        : {
            place: facts.standard.session.place,
            state: session,
            sessions: loaded.sessions.map((one) => presentSession(loaded, one)),
          },
    approval: presentApproval(loaded),
    returned: presentReturn(loaded),
    steps: presentSteps(facts, now),
    deadline: presentDeadline(loaded, now),
    timeline: presentTimeline(loaded, mayReadReason(actor), answers.heard),
  }
}
