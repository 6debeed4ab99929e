import { Failure } from '#shared/contract/failure.ts'
import { mayCorrectRecord } from '#shared/features/medical-records/correction-window.rules.ts'
import { isLateEntry } from '#shared/features/medical-records/medical-records.rules.ts'
import { withContext } from '#shared/features/questionnaires/enabled-items.rules.ts'
import { type Answers, type Instrument, isQuestion } from '#shared/features/questionnaires/instrument.ts'
import type { QuestionnaireBinding } from '#shared/features/questionnaires/questionnaire-binding.ts'
import { answersIn } from '#shared/features/questionnaires/questionnaire-response.ts'
import {
  frozenResultSchema,
  type questionnairesContract,
} from '#shared/features/questionnaires/questionnaires.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { Actor, CommandContext, QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { Reader } from '../../database/reader.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { findMergeOf } from '../inmates/inmate-merges.repository.ts'
import { findInmate } from '../inmates/inmates.repository.ts'
import { correctionWindowOf, withCorrectionHours } from '../medical-records/correction-window.ts'
import { lateEntryHours, lateReasonsIn } from '../medical-records/record-facts.ts'
import { contextOf, freeze, refuseAnswers, snapshotOf } from './answering.ts'
import { keepSnapshot } from './instruments.repository.ts'
import { contentHash, inForceOn, type KnownInstrument, knownInstruments } from './known-instruments.ts'
import { parametersInForce } from './office-parameters.ts'
import { presentResponse, summaryOf } from './present-response.ts'
import {
  findEncounter,
  findResponse,
  insertResponse,
  listResponses,
  type ResponseRow,
  type ResponseScope,
  updateResponse,
} from './questionnaires.repository.ts'

export const scopeOf = (binding: QuestionnaireBinding, { permissions }: Pick<Actor, 'permissions'>): ResponseScope => ({
  use: binding.use,
  seesConfidential: permissions.has(binding.viewConfidential),
})

type Service = ServiceOf<typeof questionnairesContract>

/** The steps of filling in, reading and correcting forms, for whichever kind of work they are bound to. */
export function questionnaireHandlers(binding: QuestionnaireBinding): Service {
  const inForce = async ({ db, services, actor, now }: QueryContext | CommandContext) => {
    const { timeZone } = await currentProfile(db, now)
    const today = toCalendarDate(now, timeZone)
    const known = inForceOn(await knownInstruments(db, services, binding.use), today)
    return known.filter(
      ({ instrument }) => !instrument.isConfidential || actor.permissions.has(binding.viewConfidential),
    )
  }

  const chosen = async (context: QueryContext | CommandContext, url: string): Promise<KnownInstrument> => {
    const found = (await inForce(context)).find(({ instrument }) => instrument.url === url)
    if (!found) throw refuseAnswers('instrument-not-in-force')
    return found
  }

  const current = async (context: CommandContext, id: string): Promise<ResponseRow> => {
    const row = await findResponse(context.db, scopeOf(binding, context.actor), id)
    if (!row) throw new Failure('not-found')
    if (row.state !== 'completed') throw refuseAnswers('response-not-current')
    const entry = { byId: row.author_id, at: instantSchema.parse(row.recorded_at) }
    const { correctionHours } = await correctionWindowOf(context.db)
    if (!mayCorrectRecord(entry, context.actor, { now: context.now, correctionHours }))
      throw refuseAnswers('too-late-to-correct')
    return row
  }

  return {
    available: async (_input, context) =>
      (await inForce(context)).map(({ instrument: { url, version, title, purpose } }) => ({
        key: contentHash(url).slice(0, 12),
        url,
        version,
        title,
        purpose,
      })),

    form: async ({ inmateId, url }, context) => {
      await requirePerson(context.db, inmateId)
      await context.recordRead('inmate', [inmateId])
      const { instrument, content } = await chosen(context, url)
      return {
        url,
        version: instrument.version,
        content,
        context: await contextOf(context, inmateId, context.now),
        parameters: { ...(await parametersInForce(context.db, binding.use, instrument)) },
        late: {
          afterHours: await lateEntryHours(context.db),
          reasons: lateReasonsIn(context.services.resourcesFolder),
        },
      }
    },

    complete: async (input, context) => {
      const { db, now, newId, actor } = context
      const { inmateId, encounterId, answers } = input
      await requirePerson(db, inmateId)
      await context.recordRead('inmate', [inmateId])
      const encounter = encounterId === null ? null : await requireEncounter(db, encounterId, inmateId)
      const { instrument, content, hash } = await chosen(context, input.url)
      // The page may have shown a version that was replaced while somebody typed.
      if (instrument.version !== input.version) throw refuseAnswers('instrument-not-in-force')
      const caredAt = input.caredAt ?? now
      const lateReason = await lateReasonOf(context, caredAt, input.lateReason)
      const known = await contextOf(context, inmateId, caredAt)
      const frozen = freeze(
        instrument,
        withContext(instrument, answers, known),
        await parametersInForce(db, binding.use, instrument),
      )
      await keepSnapshot(db, { hash, url: instrument.url, version: instrument.version, content })
      const id = newId()
      await insertResponse(db, {
        ...frozen,
        id,
        use: binding.use,
        inmate_id: inmateId,
        url: instrument.url,
        version: instrument.version,
        title: instrument.title,
        snapshot: hash,
        encounter_id: encounterId,
        confidentiality: instrument.isConfidential ? 'extra' : (encounter?.confidentiality ?? 'normal'),
        state: 'completed',
        cared_at: caredAt,
        recorded_at: now,
        late_reason: lateReason,
        author_id: actor.accountId,
      })
      return { id, revision: 1 }
    },

    amend: async ({ id, revision, reason, answers }, context) => {
      const row = await current(context, id)
      await context.recordRead('inmate', [row.inmate_id])
      const { instrument } = await snapshotOf(context.db, row)
      const known = answersIn(JSON.parse(row.answers))
      const { parameters } = frozenResultSchema.parse(JSON.parse(row.result))
      const frozen = freeze(instrument, withFixed(instrument, answers, known), parameters)
      if (!(await updateResponse(context.db, { id, revision }, { state: 'amended' })))
        throw new Failure('changed-meanwhile')
      const amended = context.newId()
      const { author_name: _author, superseded_by: _later, ...kept } = row
      await insertResponse(context.db, {
        ...kept,
        ...frozen,
        id: amended,
        recorded_at: context.now,
        author_id: context.actor.accountId,
        supersedes_id: id,
        amend_reason: reason,
        revision: 1,
      })
      return { id: amended, revision: 1 }
    },

    void: async ({ id, revision, reason }, context) => {
      const row = await current(context, id)
      await context.recordRead('inmate', [row.inmate_id])
      const voided = { voided_at: context.now, voided_by: context.actor.accountId, voided_reason: reason }
      if (!(await updateResponse(context.db, { id, revision }, { state: 'voided', ...voided })))
        throw new Failure('changed-meanwhile')
      return { id, revision: revision + 1 }
    },

    list: async ({ inmateId }, context) => {
      if (!(await findInmate(context.db, inmateId))) throw new Failure('not-found')
      await context.recordRead('inmate', [inmateId])
      const rows = await listResponses(context.db, scopeOf(binding, context.actor), inmateId)
      const reading = await withCorrectionHours(context)
      return rows.map((row) => summaryOf(row, reading))
    },

    get: async ({ id }, context) => {
      const row = await findResponse(context.db, scopeOf(binding, context.actor), id)
      if (!row) throw new Failure('not-found')
      await context.recordRead('inmate', [row.inmate_id])
      const { content } = await snapshotOf(context.db, row)
      return presentResponse(row, content, await withCorrectionHours(context))
    },
  }
}

/** @throws Failure not-found, refused */
async function requirePerson(db: Reader, inmateId: string): Promise<void> {
  const inmate = await findInmate(db, inmateId)
  if (!inmate) throw new Failure('not-found')
  if (await findMergeOf(db, inmateId)) throw refuseAnswers('person-merged')
  if (inmate.state !== 'present') throw refuseAnswers('person-not-here')
}

async function requireEncounter(db: Reader, id: string, inmateId: string) {
  const encounter = await findEncounter(db, id)
  if (!encounter) throw new Failure('not-found')
  if (encounter.inmate_id !== inmateId) throw refuseAnswers('encounter-other-person')
  if (encounter.state === 'voided') throw refuseAnswers('encounter-voided')
  return encounter
}

async function lateReasonOf(
  { db, now }: CommandContext,
  caredAt: Instant,
  reason: string | null,
): Promise<string | null> {
  if (caredAt > now) throw refuseAnswers('cared-in-future')
  if (!isLateEntry(caredAt, now, await lateEntryHours(db))) return null
  if (reason === null) throw refuseAnswers('late-reason-missing')
  return reason
}

/** What nobody types stays as it was when the first entry was made. */
function withFixed(instrument: Instrument, answers: Answers, before: Answers): Answers {
  const fixed = instrument.items.filter((item) => isQuestion(item) && (item.context !== null || item.isReadOnly))
  return { ...answers, ...Object.fromEntries(fixed.map(({ linkId }) => [linkId, before[linkId] ?? []])) }
}
