import type { z } from 'zod'
import { medicalRecommendationPapers } from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import { offeredActions } from '#shared/features/medical-recommendations/recommendation-actions.rules.ts'
import {
  type coordinationSchema,
  type recommendationRowSchema,
  type recommendationSchema,
  triggerSchema,
} from '#shared/features/medical-recommendations/recommendation-view.ts'
import { endedAt, exitOf, placeOf } from '#shared/features/medical-recommendations/register.rules.ts'
import { deadline } from '#shared/features/service-cases/case-deadline.rules.ts'
import { missingCount, sessionState } from '#shared/features/service-cases/case-overview.rules.ts'
import { answerOf, casePhase, reopeningOf } from '#shared/features/service-cases/case-phase.rules.ts'
import { sessionMemberSchema, type sessionViewSchema } from '#shared/features/service-cases/case-session.ts'
import { caseState, nextActions, whoseTurn } from '#shared/features/service-cases/service-cases.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { Actor } from '../../core/context.ts'
import type { CaseAnswers } from '../exchange/case-answers.ts'
import { isTurnOf } from '../service-cases/case-due-items.ts'
import type { CoordinationRow } from '../service-cases/case-outcomes.repository.ts'
import {
  type MaySee,
  presentCopies,
  presentFiles,
  presentLetter,
  presentRequirements,
  presentSteps,
  presentTimeline,
  presentTurn,
} from '../service-cases/case-presentation.ts'
import type { InmateCase, LoadedCase } from '../service-cases/load-case.ts'
import { choiceTitle, presentClockChoices, presentDeadline } from '../service-cases/present-clock.ts'
import { presentWhereabouts } from '../service-cases/present-whereabouts.ts'
import type { EventRow, SessionRow } from '../service-cases/service-cases.repository.ts'
import { mayVoid } from './may-void.ts'
import { confidentialSheet } from './paper-summary.ts'

const membersSchema = sessionMemberSchema.array()

/** The record takes the right to health data; the other papers the right to the papers of a case. */
export function maySeePaper(actor: Actor): MaySee {
  return ({ kind }) => actor.permissions.has(kind === 'record' ? 'view:health' : 'view:case-papers')
}

/** Sheets that tell of what is extra confidential are left out for whoever may not know of such. */
const maySeeFile = ({ permissions }: Actor, permission: string | null): boolean =>
  permission !== confidentialSheet.permission || permissions.has(confidentialSheet.permission)

/** Why a request was opened, a session skipped or a paper struck out, and what was answered, is medical; of the record only for the clinic. */
function mayReadReason({ permissions }: Actor): (event: Pick<EventRow, 'kind' | 'requirement_id'>) => boolean {
  return ({ kind, requirement_id }) => {
    if (!['opened', 'session-skipped', 'paper-voided', 'answered', 'refused', 'paused'].includes(kind)) return true
    const isOfRecord = requirement_id === medicalRecommendationPapers.medicalRecord
    return permissions.has('view:case-papers') && (!isOfRecord || permissions.has('view:health'))
  }
}

export function presentRow(
  loaded: InmateCase,
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
    hoursLeft: clock.started ? clock.hoursLeft : null,
    isLate: clock.started && clock.late,
    trigger: triggerSchema.parse(row.trigger),
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

function presentAnswer({ events, facts }: LoadedCase, mayRead: boolean) {
  const answer = answerOf(facts)
  const row = events.find((event) => event.id === answer?.id)
  if (answer === null || !row) return null
  return {
    outcome: mayRead ? answer.choice : null,
    title: mayRead ? choiceTitle(facts, answer.choice) : null,
    at: answer.at,
    letterNumber: row.letter_number,
    letterDate: row.letter_date === null ? null : calendarDateSchema.parse(row.letter_date),
  }
}

function presentCoordination(row: CoordinationRow): z.input<typeof coordinationSchema> {
  return {
    id: row.id,
    heldOn: calendarDateSchema.parse(row.held_on),
    hospital: row.hospital,
    contact: row.contact,
    agreedOn: row.agreed_on === null ? null : calendarDateSchema.parse(row.agreed_on),
    result: row.result,
    recordedByName: row.by_name,
  }
}

/** The whole case page for one reader: what he may not see is absent. */
export function presentRecommendation(
  whole: InmateCase,
  { actor, now, correctionHours }: { readonly actor: Actor; readonly now: Instant; readonly correctionHours: number },
  answers: CaseAnswers,
): z.input<typeof recommendationSchema> {
  const loaded = { ...whole, files: whole.files.filter(({ permission }) => maySeeFile(actor, permission)) }
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
    trigger: triggerSchema.parse(row.trigger),
    applicant:
      mayReadPapers && row.applicant_name !== null
        ? { name: row.applicant_name, relation: row.applicant_relation ?? '' }
        : null,
    reason: mayReadPapers ? row.reason : null,
    emergency: facts.emergency === null ? null : { reason: mayReadPapers ? facts.emergency.reason : null },
    openedAt: instantSchema.parse(row.opened_at),
    openedByName: row.opened_by_name,
    phase: casePhase(facts.events),
    state: caseState(facts, now),
    turn: presentTurn(facts, whoseTurn(facts), now),
    isMyTurn: isTurnOf(loaded, actor),
    actions: [
      ...offeredActions(nextActions(facts, { accountId: actor.accountId, roles: actor.roles, now }), actor),
    ].filter(
      (action) =>
        action.kind !== 'void-paper' ||
        loaded.papers.every((paper) => paper.id !== action.paperId || mayVoid(paper, actor, { now, correctionHours })),
    ),
    missingCount: missingCount(facts),
    requirements: presentRequirements(loaded, maySee, now, answers.objections),
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
    answers: facts.standard.answers.map(({ id, title, leadsTo }) => ({ id, title, isRefusal: leadsTo === 'refused' })),
    answer: presentAnswer(loaded, mayReadPapers),
    coordinations: mayReadPapers ? loaded.coordinations.map(presentCoordination) : null,
    reopening: reopeningOf(facts),
    whereabouts: presentWhereabouts(loaded, now),
    steps: presentSteps(loaded, now),
    deadline: presentDeadline(loaded, now),
    clockChoices: presentClockChoices(loaded, now),
    timeline: presentTimeline(loaded, mayReadReason(actor), answers.heard),
  }
}
