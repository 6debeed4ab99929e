import { isConsentItem } from '../assessments/consent-answer.rules.ts'
import { type Answers, type Instrument, type InstrumentItem, itemOf } from '../questionnaires/instrument.ts'
import type { ScoreResult } from '../questionnaires/scores.rules.ts'
import { pointsOf } from '../questionnaires/scores.rules.ts'
import type { AssessmentComparison, AssessmentDifference } from './assessment-profile.contract.ts'
import { answerText } from './profile.rules.ts'

/** One set of answers with its file and what came out of it. */
export interface FrozenForm {
  readonly instrument: Instrument
  readonly answers: Answers
  readonly scores: readonly ScoreResult[]
}

export type FoundDifference = Omit<AssessmentDifference, 'because'>

const banded = ({ scores }: FrozenForm) => scores.filter(({ band, kind }) => band !== null && kind !== 'rule')

/** Only what is judged of the person: neither notes, nor what the record knows, nor consent, which the page tells itself. */
const isCompared = (item: InstrumentItem): boolean => {
  const { type, options, context, isReadOnly } = item
  if (context !== null || isReadOnly || isConsentItem(item)) return false
  return type === 'boolean' || (type === 'choice' && options.length > 1)
}

const countedIn = ({ instrument }: FrozenForm, linkId: string): boolean =>
  instrument.scores.some(({ kind, item }) => kind === 'sum' && item.includes(linkId))

/** "Ya (2)": the answer with its points, where it has any; empty where it was not asked. */
function written(form: FrozenForm, linkId: string): string {
  const item = itemOf(form.instrument, linkId)
  const values = form.answers[linkId] ?? []
  if (!item || values.length === 0) return ''
  const text = answerText(item, form.answers, linkId)
  return countedIn(form, linkId) ? `${text} (${pointsOf(item, values)})` : text
}

/** Same answer and same points are no difference, whatever a new edition calls them. */
function decides(form: FrozenForm, linkId: string): string {
  const item = itemOf(form.instrument, linkId)
  const values = form.answers[linkId] ?? []
  const points = item && countedIn(form, linkId) ? pointsOf(item, values) : null
  return JSON.stringify([values, points])
}

const label = ({ prefix, text }: InstrumentItem): string => (prefix === null ? text : `${prefix} ${text}`)

/** Every band and every item that both editions have and that came out otherwise. */
export function differencesOf(before: FrozenForm, after: FrozenForm): readonly FoundDifference[] {
  const earlier = new Map(banded(before).map((score) => [score.id, score]))
  const scores = banded(after).flatMap((score): FoundDifference[] => {
    const old = earlier.get(score.id)
    if (!old || old.band?.label === score.band?.label) return []
    const one = ({ band, value }: ScoreResult) => `${band?.label ?? ''} (${value})`
    return [{ kind: 'score', key: score.id, title: score.title, before: one(old), after: one(score) }]
  })
  const items = after.instrument.items
    .filter((item) => isCompared(item) && itemOf(before.instrument, item.linkId) !== undefined)
    .filter(({ linkId }) => decides(before, linkId) !== decides(after, linkId))
    .map((item): FoundDifference => {
      const { linkId } = item
      return {
        kind: 'item',
        key: linkId,
        title: label(item),
        before: written(before, linkId),
        after: written(after, linkId),
      }
    })
  return [...scores, ...items]
}

/** Every banded score of either side, in the order of the newer one. */
export function scorePairs(before: FrozenForm, after: FrozenForm): AssessmentComparison['scores'] {
  const [old, now] = [banded(before), banded(after)]
  const ids = [...new Set([...now, ...old].map(({ id }) => id))]
  return ids.map((id) => {
    const [one, other] = [old.find((score) => score.id === id), now.find((score) => score.id === id)]
    const side = (score: ScoreResult | undefined) =>
      score?.band ? { value: score.value, band: score.band.label, severity: score.band.severity } : null
    return {
      id,
      title: (other ?? one)?.title ?? id,
      ...{ before: side(one), after: side(other) },
      difference: one && other ? other.value - one.value : null,
    }
  })
}
