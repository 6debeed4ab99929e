import { answerText, bandTable, tickLines } from '#shared/features/assessment-profile/profile.rules.ts'
import type { AssessmentReportInput } from '#shared/features/letters/assessment-report-input.rules.ts'
import { type Answers, type AnswerValue, type Instrument, itemOf } from '#shared/features/questionnaires/instrument.ts'
import { rangeOf } from '#shared/features/questionnaires/score-range.rules.ts'
import type { ParameterValues, ScoreResult } from '#shared/features/questionnaires/scores.rules.ts'
import type { Reader } from '../../database/reader.ts'
import { frozenFormOf } from '../assessment-profile/compare-forms.ts'
import { openAnswers, preliminaryResult } from '../assessments/assessment-forms.ts'
import { changesOf, type FormRow, type OverrideRow, overridesOf } from '../assessments/assessments.repository.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { snapshotOf } from '../questionnaires/answering.ts'
import { type ReportWording, writtenNumber } from './report-wording.ts'

type Form = AssessmentReportInput['forms'][number]
type Overrides = readonly OverrideRow[]

export interface FormWriting {
  readonly db: Reader
  readonly words: ReportWording
  /** "16 November 2026" in the zone of the office. */
  readonly dayOf: (at: string) => string
}

interface Told {
  readonly instrument: Instrument
  readonly answers: Answers
  readonly scores: readonly ScoreResult[]
  readonly parameters: ParameterValues
}

/** As it was frozen, or what comes out so far; nothing comes out of half a form. */
async function toldOf(db: Reader, form: FormRow): Promise<Told> {
  if (form.state === 'frozen') return frozenFormOf(db, form)
  const { instrument } = await snapshotOf(db, form)
  const answers = openAnswers(form)
  if (form.state === 'filling') return { instrument, answers, scores: [], parameters: {} }
  return { instrument, answers, ...(await preliminaryResult({ db }, form)) }
}

/** Sums and counts; what a rule says has no place in a table of bands. */
const sumsOf = ({ scores }: Told) => scores.filter(({ kind }) => kind !== 'rule')

/** One form with everything that came out of it, beside the limits of the very file it was asked with. */
export async function reportForm(writing: FormWriting, form: FormRow): Promise<Form> {
  const { db, words } = writing
  const told = await toldOf(db, form)
  const overrides = await overridesOf(db, form.id)
  const { form: said } = words
  const { instrument, answers } = told
  return {
    title: titleOf(said.title, form),
    standing: standingOf(writing, form),
    sums: sumsSection(told, overrides, words),
    scores: sumsOf(told).flatMap((score) => scoreOf(writing, told, score, overrides)),
    items: { ...said.items, rows: itemRows(told) },
    ticks: {
      ...said.ticks,
      rows: tickLines(instrument, answers).map(({ prefix, text, evidence }) => [labelOf({ prefix, text }), evidence]),
    },
    changes: await changesSection(writing, form, instrument),
  }
}

/** "RRI, versi 02": told once where the title says it already. */
export const titleOf = (template: string, { title, version }: Pick<FormRow, 'title' | 'version'>): string =>
  title.includes(version) ? title : fill(template, { judul: title, versi: version })

function standingOf(
  { words: { form: said }, dayOf }: FormWriting,
  { state, frozen_at, frozen_by_name }: FormRow,
): string {
  if (frozen_at !== null) return fill(said.frozen, { tanggal: dayOf(frozen_at), nama: frozen_by_name ?? '' })
  return state === 'filling' ? said.filling : said.open
}

const labelOf = ({ prefix, text }: { readonly prefix: string | null; readonly text: string }): string =>
  prefix === null ? text : `${prefix} ${text}`

const confirmedOf = (overrides: Overrides, scoreId: string) =>
  overrides.find(({ state, score_id }) => state === 'confirmed' && score_id === scoreId)

const greatest = ({ instrument }: Told, scoreId: string): number => {
  const score = instrument.scores.find(({ id }) => id === scoreId)
  return score ? (score.max ?? rangeOf(instrument, score).max) : 0
}

/** Domains first as the file has them; a sum of sums says that it is one. */
function sumsSection(told: Told, overrides: Overrides, { form: { sums } }: ReportWording): Form['sums'] {
  const { total, ...table } = sums
  const isTotal = (id: string) => (told.instrument.scores.find((one) => one.id === id)?.score.length ?? 0) > 0
  return {
    ...table,
    rows: sumsOf(told).map(({ id, title, value, band }) => [
      isTotal(id) ? fill(total, { judul: title }) : title,
      writtenNumber(value),
      writtenNumber(greatest(told, id)),
      confirmedOf(overrides, id)?.to_band ?? band?.label ?? '',
    ]),
  }
}

function scoreOf(writing: FormWriting, told: Told, { id, title, value, band }: ScoreResult, overrides: Overrides) {
  const { words } = writing
  const { score: said } = words.form
  const score = told.instrument.scores.find((one) => one.id === id)
  if (!score || !band) return []
  const decided = confirmedOf(overrides, id)
  const markOf = (label: string) => {
    if (label === decided?.to_band) return said.decided
    if (label !== band.label) return ''
    return decided ? said.counted : said.reached
  }
  const tokens = { nilai: writtenNumber(value), terbesar: writtenNumber(greatest(told, id)), kategori: band.label }
  const one: Form['scores'][number] = {
    title,
    result: fill(said.result, tokens),
    head: said.head,
    bands: bandTable(told.instrument, score, told.parameters).map(({ label, meaning, from, to }) => ({
      ...{ label, meaning, mark: markOf(label), isMarked: label === (decided?.to_band ?? band.label) },
      range:
        from === to ? writtenNumber(from) : fill(said.range, { dari: writtenNumber(from), sampai: writtenNumber(to) }),
    })),
    overrides: overrides
      .filter(({ score_id, state }) => score_id === id && (state === 'confirmed' || state === 'proposed'))
      .map((row) => overrideLines(writing, row)),
  }
  return [one]
}

/** Who asked for another band and why, and who signed it. */
function overrideLines({ words, dayOf }: FormWriting, row: OverrideRow) {
  const { override: said } = words.form
  const by = (nama: string, at: string) => fill(said.by, { nama, tanggal: dayOf(at) })
  const title = row.state === 'confirmed' ? said.confirmed : said.proposed
  return {
    title: fill(title, { ke: row.to_band, dari: row.from_band }),
    lines: [
      { label: said.proposer, text: by(row.proposed_by_name, row.proposed_at) },
      { label: said.reason, text: row.reason },
      ...(row.state === 'confirmed' && row.settled_at !== null
        ? [{ label: said.settler, text: by(row.settled_by_name ?? '', row.settled_at) }]
        : []),
      ...(row.settled_reason === null ? [] : [{ label: said.settlerReason, text: row.settled_reason }]),
    ],
  }
}

/** Each answer that a sum counts, once, with what supports it. */
function itemRows(told: Told): string[][] {
  const { instrument, answers } = told
  const lines = sumsOf(told).flatMap(({ because }) => because.filter((line) => line.kind === 'item'))
  const seen = new Set<string>()
  return lines.flatMap(({ linkId, prefix, text, points }) => {
    if (seen.has(linkId)) return []
    seen.add(linkId)
    const evidence = String(answers[`${linkId}-bukti`]?.[0] ?? '')
    const answer = answerText(itemOf(instrument, linkId), answers, linkId)
    return [[labelOf({ prefix, text }), answer, points === null ? '' : writtenNumber(points), evidence]]
  })
}

/** A cross-check that made another answer of one; null where none did. */
async function changesSection({ db, words }: FormWriting, form: FormRow, instrument: Instrument) {
  const { because, ...table } = words.form.changes
  const rows = await changesOf(db, form.id)
  if (rows.length === 0) return null
  return {
    ...table,
    rows: rows.map(({ link_id: linkId, before, after, reason, source_name }) => {
      const item = itemOf(instrument, linkId)
      const written = (json: string) =>
        answerText(item, { [linkId]: JSON.parse(json) as readonly AnswerValue[] }, linkId)
      const tokens = { alasan: reason, sumber: source_name ?? '' }
      return [
        item ? labelOf(item) : linkId,
        written(before),
        written(after),
        source_name === null ? reason : fill(because, tokens),
      ]
    }),
  }
}
