import { type Answers, type Instrument, type InstrumentItem, itemOf } from '../questionnaires/instrument.ts'
import { rangeOf } from '../questionnaires/score-range.rules.ts'
import type { ParameterValues, ScoreResult } from '../questionnaires/scores.rules.ts'
import type { Band, Bound, Score } from '../questionnaires/scoring-file.ts'
import type { ProfileBand, ProfileForm, ProfileScore } from './assessment-profile.contract.ts'
import { profileWords as words } from './assessment-profile.messages.ts'

interface FrozenResult {
  readonly scores: readonly ScoreResult[]
  readonly parameters: ParameterValues
}

/** The field for what supports an answer stands beside its item under this name. */
const evidenceOf = (answers: Answers, linkId: string): string => String(answers[`${linkId}-bukti`]?.[0] ?? '')

/** Answers in words, as they are printed. */
export function answerText(item: InstrumentItem | undefined, answers: Answers, linkId: string): string {
  const values = answers[linkId] ?? []
  return values
    .map((value) => {
      if (typeof value === 'boolean') return value ? words.yes : words.no
      return item?.options.find(({ code }) => code === value)?.display ?? String(value)
    })
    .join(', ')
}

function limitsOf(band: Band, max: number, parameters: ParameterValues): ProfileBand {
  const bound = (limit: Bound | null, otherwise: number): number => {
    const value = limit !== null && typeof limit === 'object' ? parameters[limit.parameter] : limit
    return typeof value === 'number' ? value : otherwise
  }
  const { label, meaning, severity } = band
  const to = band.to ?? (band.below === null ? max : bound(band.below, max + 1) - 1)
  return { label, meaning, severity, from: bound(band.from, 0), to }
}

/** Limits of every band of a score, lowest first. */
export function bandTable(instrument: Instrument, score: Score, parameters: ParameterValues): readonly ProfileBand[] {
  const max = score.max ?? rangeOf(instrument, score).max
  return score.band.map((band) => limitsOf(band, max, parameters)).toSorted((one, other) => one.from - other.from)
}

/**
 * What came out, beside the limits of its file: value and band are the stored ones, never counted anew. Sums without bands and rules have
 * no place in a profile.
 */
export function profileScores(
  instrument: Instrument,
  answers: Answers,
  { scores, parameters }: FrozenResult,
): readonly Omit<ProfileScore, 'override'>[] {
  return scores.flatMap((stored) => {
    const score = instrument.scores.find(({ id }) => id === stored.id)
    if (!score || score.kind === 'rule' || !stored.band) return []
    return [
      {
        ...{ id: stored.id, title: stored.title, value: stored.value, band: stored.band },
        max: score.max ?? rangeOf(instrument, score).max,
        bands: [...bandTable(instrument, score, parameters)],
        isTotal: score.score.length > 0,
        items: itemLines(instrument, answers, stored),
      },
    ]
  })
}

function itemLines(instrument: Instrument, answers: Answers, stored: ScoreResult): ProfileScore['items'] {
  return stored.because.flatMap((line) => {
    if (line.kind !== 'item') return []
    const { linkId, prefix, text, points } = line
    const answer = answerText(itemOf(instrument, linkId), answers, linkId)
    return [{ linkId, prefix, text, answer, points: points ?? 0, evidence: evidenceOf(answers, linkId) }]
  })
}

/** Ticks that were set and that no sum counts. */
export function tickLines(instrument: Instrument, answers: Answers): ProfileForm['ticks'] {
  const counted = new Set(instrument.scores.flatMap(({ item }) => item))
  return instrument.items
    .filter(({ linkId, type }) => type === 'boolean' && !counted.has(linkId) && answers[linkId]?.[0] === true)
    .map(({ linkId, prefix, text }) => ({ linkId, prefix, text, evidence: evidenceOf(answers, linkId) }))
}
