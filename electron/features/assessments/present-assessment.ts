import type { z } from 'zod'
import { cannotBeAssessed } from '#shared/features/assessment-clients/assessment-clients.rules.ts'
import type {
  AssessmentForm,
  AssessmentRow,
  assessmentSchema,
  assessmentSourceSchema,
  overrideSchema,
} from '#shared/features/assessments/assessments.contract.ts'
import { assessmentRights } from '#shared/features/assessments/assessments.rules.ts'
import { answersIn } from '#shared/features/questionnaires/questionnaire-response.ts'
import { answersSchema, frozenResultSchema } from '#shared/features/questionnaires/questionnaires.contract.ts'
import { deadline } from '#shared/features/service-cases/case-deadline.rules.ts'
import { casePhase, reopeningOf } from '#shared/features/service-cases/case-phase.rules.ts'
import { rightsOfCommands } from '#shared/features/service-cases/case-rights.rules.ts'
import { nextActions, whoseTurn } from '#shared/features/service-cases/service-cases.rules.ts'
import { calendarDateSchema, daysBetween } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { QueryContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { unexplainedOf } from '../assessment-profile/compare-forms.ts'
import { signedReports } from '../assessment-report/report-letter.ts'
import { contextOf, snapshotOf } from '../questionnaires/answering.ts'
import { isTurnOf } from '../service-cases/case-due-items.ts'
import {
  presentRequirements,
  presentSteps,
  presentTimeline,
  presentTurn,
  titled,
} from '../service-cases/case-presentation.ts'
import type { InmateCase } from '../service-cases/load-case.ts'
import { presentClockChoices, presentDeadline } from '../service-cases/present-clock.ts'
import { refusalOf } from './assessment-consent.ts'
import type { LoadedAssessment } from './assessment-facts.ts'
import { preliminaryResult } from './assessment-forms.ts'
import {
  type AssessmentRecord,
  changesOf,
  type FormRow,
  formsOf,
  type OverrideRow,
  overridesOf,
  sourcesOf,
} from './assessments.repository.ts'

const rights: Readonly<Partial<Record<string, string>>> = {
  ...rightsOfCommands(assessmentRights),
  'attach-paper': assessmentRights.prepare,
  'advance-paper': assessmentRights.prepare,
  'record-answer': assessmentRights.approve,
}

const dateOrNull = calendarDateSchema.nullable()

export function presentRow(loaded: InmateCase, own: AssessmentRecord, { actor, now }: QueryContext): AssessmentRow {
  const { row, facts } = loaded
  const clock = deadline(facts, now)
  const running = clock.started && clock.endedOn === null ? clock : null
  const phase = casePhase(facts.events)
  const finished = phase === 'done' ? facts.events.findLast(({ kind }) => kind === 'finished') : undefined
  return {
    ...{ id: row.id, number: row.number, inmateId: row.inmate_id, name: row.inmate_name },
    ...{ registerNumber: row.register_number, trigger: row.trigger },
    triggerTitle: facts.standard.triggers.find(({ id }) => id === row.trigger)?.title ?? row.trigger,
    assessorId: own.assessor_id,
    assessorName: own.assessor_name,
    openedAt: instantSchema.parse(row.opened_at),
    phase,
    turn: presentTurn(facts, whoseTurn(facts), now),
    isMyTurn: isTurnOf(loaded, actor),
    due: running?.due ?? null,
    daysLeft: running?.due ? daysBetween(toCalendarDate(now, facts.settings.zone), running.due) : null,
    isLate: running?.late ?? false,
    personGone: cannotBeAssessed(own.presence, (own.active_clients ?? 0) > 0),
    finishedOn: finished === undefined ? null : toCalendarDate(finished.at, facts.settings.zone),
    nextDueOn: dateOrNull.parse(own.next_due_on),
  }
}

export function presentOverride(row: OverrideRow): z.output<typeof overrideSchema> {
  return {
    ...{ id: row.id, scoreId: row.score_id, fromBand: row.from_band, toBand: row.to_band, reason: row.reason },
    state: row.state,
    proposedAt: instantSchema.parse(row.proposed_at),
    proposedById: row.proposed_by,
    proposedByName: row.proposed_by_name,
    settledAt: instantSchema.nullable().parse(row.settled_at),
    settledByName: row.settled_by_name,
    settledReason: row.settled_reason,
    revision: row.revision,
  }
}

async function presentForm(context: QueryContext, form: FormRow, inmateId: string): Promise<AssessmentForm> {
  const { db, now } = context
  const stored: unknown = JSON.parse(form.answers)
  const isOpen = form.state === 'filling' || form.state === 'completed'
  const result = isOpen ? await preliminaryResult(context, form) : JSON.parse(form.result ?? 'null')
  return {
    ...{ id: form.id, url: form.url, version: form.version, title: form.title, state: form.state },
    content: (await snapshotOf(db, form)).content,
    context: await contextOf(context, inmateId, now),
    answers: isOpen ? answersSchema.parse(stored) : answersSchema.parse(answersIn(stored)),
    result: frozenResultSchema.nullable().parse(result),
    changes: (await changesOf(db, form.id)).map((row) => ({
      linkId: row.link_id,
      before: JSON.parse(row.before),
      after: JSON.parse(row.after),
      reason: row.reason,
      source: row.source_name,
      changedAt: instantSchema.parse(row.changed_at),
      changedByName: row.changed_by_name,
    })),
    overrides: (await overridesOf(db, form.id)).map(presentOverride),
    frozenAt: instantSchema.nullable().parse(form.frozen_at),
    frozenByName: form.frozen_by_name,
    revision: form.revision,
  }
}

async function presentSources(db: Reader, id: string): Promise<z.input<typeof assessmentSourceSchema>[]> {
  return (await sourcesOf(db, id)).map((row) => ({
    ...{ id: row.id, kind: row.kind, source: row.source, place: row.place, summary: row.summary, state: row.state },
    heldOn: calendarDateSchema.parse(row.held_on),
    endReason: row.end_reason,
    recordedByName: row.recorded_by_name,
    revision: row.revision,
  }))
}

export async function presentAssessment(
  { loaded, own }: LoadedAssessment,
  context: QueryContext,
): Promise<z.input<typeof assessmentSchema>> {
  const { db, actor, now } = context
  const { facts, row } = loaded
  const held: ReadonlySet<string> = actor.permissions
  const isPreparing = casePhase(facts.events) === 'preparing'
  const forms = await formsOf(db, own.id)
  const standing = forms.filter(({ state }) => state !== 'replaced')
  const mine = nextActions(facts, { accountId: actor.accountId, roles: actor.roles, now })
  return {
    ...presentRow(loaded, own, context),
    revision: row.revision,
    ownRevision: own.revision,
    consentOn: dateOrNull.parse(own.consent_on),
    consentNote: own.consent_note,
    refusal: await refusalOf(context, own.id),
    ...{ strengths: own.strengths, wishes: own.wishes, analysis: own.analysis, recommendation: own.recommendation },
    filedPlace: own.filed_place,
    forms: await Promise.all(forms.map((form) => presentForm(context, form, row.inmate_id))),
    sources: await presentSources(db, own.id),
    openDifferences: isPreparing ? (await unexplainedOf(context, { loaded, own })).length : 0,
    isReportOutdated: isPreparing && signedReports({ loaded, own }, standing).areOutdated,
    actions: mine.filter(({ kind }) => held.has(rights[kind] ?? '')),
    steps: presentSteps(loaded, now),
    deadline: presentDeadline(loaded, now),
    clockChoices: presentClockChoices(loaded, now),
    timeline: presentTimeline(loaded, () => true),
    papers: presentRequirements(loaded, () => true, now),
    answers: facts.standard.answers.map(({ id, title, needsReason }) => ({ id, title, needsReason })),
    reopening: titled(reopeningOf(facts)),
  }
}
