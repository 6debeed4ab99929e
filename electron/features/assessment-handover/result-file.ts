import { createHash } from 'node:crypto'
import { type ResultFile, resultFileSchema } from '#shared/features/assessment-handover/assessment-result-file.ts'
import { profileScores, tickLines } from '#shared/features/assessment-profile/profile.rules.ts'
import { numberedName } from '#shared/features/exchange/bundle-names.rules.ts'
import { complaintLetter } from '#shared/features/letters/complaint-letter-inputs.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { TaskContext } from '../../core/context.ts'
import { comparisonsOf, frozenFormOf } from '../assessment-profile/compare-forms.ts'
import { refusalOf } from '../assessments/assessment-consent.ts'
import { formsOf, overridesOf, sourcesOf } from '../assessments/assessments.repository.ts'
import { findInmate, findSummary } from '../inmates/inmates.repository.ts'
import { snapshotOf } from '../questionnaires/answering.ts'
import type { AnnexFacts } from './annex-facts.ts'
import { findSignatureOfSnapshot } from './assessment-handover.repository.ts'

/** An instrument's file as it goes along. */
export interface AnnexInstrument {
  readonly path: string
  readonly title: string
  readonly content: string
  readonly signature: { readonly path: string; readonly text: string } | null
}

/** What the assessment says, without the moment at which it is sealed. */
export type ResultContent = Omit<ResultFile, 'bundle'>

/** Everything of an assessment that leaves the house as data. */
export async function resultContent(
  context: TaskContext,
  facts: AnnexFacts,
): Promise<{ readonly content: ResultContent; readonly instruments: readonly AnnexInstrument[] }> {
  const { db } = context
  const { assessment, facility, letter, words, training } = facts
  const { own, loaded } = assessment
  const { row, facts: course } = loaded
  const [person, summary] = [await findInmate(db, row.inmate_id), await findSummary(db, row.inmate_id)]
  const rows = (await formsOf(db, own.id)).filter(({ state }) => state === 'frozen')
  const comparisons = await comparisonsOf(context, assessment)
  const instruments: AnnexInstrument[] = []
  const forms: unknown[] = []
  for (const [index, form] of rows.entries()) {
    const frozen = await frozenFormOf(db, form)
    const { content } = await snapshotOf(db, form)
    const signed = await findSignatureOfSnapshot(db, form.snapshot)
    const path = `data/${numberedName(words.files.instrument.path.replace(/^data\//, ''), index + 1)}`
    const signaturePath = `${path}.minisig`
    instruments.push({
      ...{ path, title: `${words.files.instrument.title}: ${form.title}`, content },
      signature: signed ? { path: signaturePath, text: signed.signature } : null,
    })
    const lines = [
      ...profileScores(frozen.instrument, frozen.answers, frozen).flatMap(({ items }) => items),
      ...tickLines(frozen.instrument, frozen.answers),
    ]
    const comparison = comparisons.find(({ formId }) => formId === form.id)
    forms.push({
      ...{ url: form.url, version: form.version, title: form.title },
      instrument: {
        path,
        sha256: createHash('sha256').update(content).digest('hex'),
        signature: signed ? { path: signaturePath, signer: signed.signer_name, fingerprint: signed.fingerprint } : null,
      },
      ...{ frozenAt: instantSchema.parse(form.frozen_at), frozenBy: form.frozen_by_name ?? '' },
      answers: frozen.answers,
      result: { scores: [...frozen.scores], parameters: frozen.parameters },
      evidence: Object.fromEntries(
        lines.flatMap(({ linkId, evidence }) => (evidence === '' ? [] : [[linkId, evidence]])),
      ),
      overrides: (await overridesOf(db, form.id))
        .filter(({ state }) => state === 'confirmed')
        .map((one) => ({
          ...{ scoreId: one.score_id, fromBand: one.from_band, toBand: one.to_band, reason: one.reason },
          ...{ proposedBy: one.proposed_by_name, confirmedBy: one.settled_by_name ?? '' },
        })),
      differences: (comparison?.differences ?? []).map(({ because, ...one }) => ({
        ...one,
        because: because?.text ?? '',
      })),
    })
  }
  const last =
    rows
      .map(({ frozen_at }) => frozen_at ?? '')
      .toSorted()
      .at(-1) ?? ''
  const refusal = await refusalOf(context, own.id)
  const { recipient } = complaintLetter.parse(JSON.parse(letter.input))
  const content = resultFileSchema.omit({ bundle: true }).parse({
    ...{ format: 'lentera-hasil-asesmen', version: 1, training },
    unit: { name: facility.name, kind: facility.kind, code: facility.unitCode, city: facility.city },
    letter: { number: letter.number, date: letter.date, recipient: recipient.post },
    person: {
      ...{ name: row.inmate_name, registerNumber: summary?.written ?? null, birthPlace: person?.birth_place ?? null },
      birthDate: calendarDateSchema.nullable().parse(person?.birth_date ?? null),
      sex: person?.sex ?? null,
    },
    assessment: {
      ...{ number: row.number, trigger: row.trigger, assessor: own.assessor_name, openedAt: row.opened_at },
      triggerTitle: course.standard.triggers.find(({ id }) => id === row.trigger)?.title ?? row.trigger,
      assessedOn: toCalendarDate(instantSchema.parse(last), facility.timeZone),
      ...{ analysis: own.analysis, strengths: own.strengths, wishes: own.wishes, recommendation: own.recommendation },
      refusal: refusal && { kind: refusal.kind, on: refusal.on },
    },
    sources: (await sourcesOf(db, own.id))
      .filter(({ state }) => state === 'active')
      .map(({ kind, source, place, held_on: heldOn }) => ({ kind, source, place, heldOn })),
    forms,
  })
  return { content, instruments }
}
