import { Failure } from '#shared/contract/failure.ts'
import type { AssessmentRefusal, assessmentsContract } from '#shared/features/assessments/assessments.contract.ts'
import { casePhase } from '#shared/features/service-cases/case-phase.rules.ts'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { Reader } from '../../database/reader.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { caseCommands } from '../service-cases/case-commands.ts'
import { assessmentBinding, loadAssessment, refuse, requireStillHere } from './assessment-facts.ts'
import { insertRefusal, overcomeRefusal, standingRefusal } from './assessment-refusals.repository.ts'
import { type AssessmentRecord, updateAssessment } from './assessments.repository.ts'

type Own = Pick<AssessmentRecord, 'id' | 'consent_on'>
type Context = QueryContext | CommandContext

const { cancel } = caseCommands(assessmentBinding)

/** The no that stands. */
export async function refusalOf({ db }: { readonly db: Reader }, id: string): Promise<AssessmentRefusal | null> {
  const row = await standingRefusal(db, id)
  if (!row) return null
  return {
    ...{ kind: row.kind, on: calendarDateSchema.parse(row.held_on), goesOn: row.goes_on },
    ...{ note: row.note, witness: row.witness, recordedByName: row.recorded_by_name },
  }
}

/** Nobody is interviewed who did not agree, or does not agree any more; what was heard before that day may still be written down. */
export async function requireMayAsk(context: Context, own: Own, on: CalendarDate): Promise<void> {
  const refusal = await refusalOf(context, own.id)
  if (refusal && (refusal.kind === 'refused' || on > refusal.on)) throw refuse('person-refused')
  if (own.consent_on === null) throw refuse('consent-missing')
}

/** A form is filled in with consent, or, where it was refused and the assessment goes on, from documents. Whether the person agreed to it. */
export async function requireMayFill(context: Context, own: Own): Promise<{ readonly hasAgreed: boolean }> {
  const refusal = await refusalOf(context, own.id)
  if (refusal?.goesOn === 'ended') throw refuse('person-refused')
  if (refusal === null && own.consent_on === null) throw refuse('consent-missing')
  return { hasAgreed: own.consent_on !== null && refusal?.kind !== 'refused' }
}

/** While nothing is handed over yet. @throws Failure not-found, refused */
async function read(context: CommandContext, id: string) {
  const { own, loaded } = await loadAssessment(context, id)
  await context.recordRead('inmate', [loaded.row.inmate_id])
  if (casePhase(loaded.facts.events) !== 'preparing') throw refuse('not-the-step')
  return own
}

async function requirePast(context: CommandContext, on: CalendarDate): Promise<void> {
  const { today } = await unitDay(context)
  if (on > today) throw refuse('consent-in-future')
}

export const assessmentConsent: Pick<ServiceOf<typeof assessmentsContract>, 'recordConsent' | 'recordRefusal'> = {
  recordConsent: async ({ id, revision, on, note }, context) => {
    const own = await read(context, id)
    requireStillHere(own)
    await requirePast(context, on)
    const refusal = await refusalOf(context, id)
    if (refusal && on < refusal.on) throw refuse('consent-order')
    if (!(await updateAssessment(context.db, { id, revision }, { consent_on: on, consent_note: note })))
      throw new Failure('changed-meanwhile')
    await overcomeRefusal(context.db, id, on)
    return { revision: revision + 1 }
  },

  recordRefusal: async ({ id, revision, caseRevision, on, note, witness, goesOn }, context) => {
    const { db, now, newId, actor } = context
    const own = await read(context, id)
    await requirePast(context, on)
    if (own.consent_on !== null && on < own.consent_on) throw refuse('consent-order')
    const before = await refusalOf(context, id)
    // Said again in other words, or with another outcome: it is still the same kind of no.
    const kind = before?.kind ?? (own.consent_on === null ? 'refused' : 'withdrawn')
    // The row itself stays as it is; its revision tells whoever looks at it that something was said meanwhile.
    if (!(await updateAssessment(db, { id, revision }, {}))) throw new Failure('changed-meanwhile')
    await overcomeRefusal(db, id, on)
    await insertRefusal(db, {
      ...{ id: newId(), assessment_id: id, kind, held_on: on, goes_on: goesOn, note, witness, overcome_on: null },
      ...{ recorded_at: now, recorded_by: actor.accountId },
    })
    if (goesOn === 'ended') await cancel({ caseId: id, revision: caseRevision, reason: note }, context)
    return { revision: revision + 1 }
  },
}
