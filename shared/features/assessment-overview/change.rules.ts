import { severities } from '../questionnaires/scoring-file.ts'
import { isInSpan, type ReportSpan } from '../reports/report-period.rules.ts'
import { overviewWords } from './assessment-overview.messages.ts'
import type { OverviewAssessment, OverviewCircle, OverviewFacts, OverviewScore } from './overview-facts.ts'
import { crossTable } from './overview-rows.rules.ts'
import type { CountedTable } from './overview-table.ts'
import { editionOf, type Found } from './results.rules.ts'
import { resultsOf } from './standing.rules.ts'

const words = overviewWords.change

type Direction = keyof typeof words.columns

interface Pair {
  readonly before: Found
  readonly after: Found
}

/** The last two results of each person with one instrument, where the later one was found in the span. */
function pairsOf(facts: OverviewFacts, circle: OverviewCircle, span: ReportSpan): Pair[] {
  const assessmentsOf = Map.groupBy(facts.assessments, ({ personId }) => personId)
  return [...assessmentsOf.values()].flatMap((mine: readonly OverviewAssessment[]) => {
    const byFamily = Map.groupBy(
      resultsOf(mine),
      ({ result }) => facts.instruments.get(result.instrument)?.family ?? result.instrument,
    )
    return [...byFamily.values()].flatMap((found): Pair[] => {
      const after = found.at(-1)
      const before = found.findLast(({ assessment }) => assessment.id !== after?.assessment.id)
      if (!after || !before || after.assessment.circle !== circle || !isInSpan(after.result.on, span)) return []
      return [{ before, after }]
    })
  })
}

/** Within one edition by its own order of categories, between two by how grave they are. */
export function directionOf(before: OverviewScore, after: OverviewScore, bands: readonly string[] | null): Direction {
  const rank = ({ band, severity }: OverviewScore) =>
    bands === null ? severities.indexOf(severity) : bands.indexOf(band)
  const difference = rank(after) - rank(before)
  return difference === 0 ? 'same' : difference > 0 ? 'up' : 'down'
}

const directions = Object.entries(words.columns).map(([id, label]) => ({ id, label }))

/** How people changed from one assessment to the next; what was found with two editions stands by itself and says so. */
export function changeTables(facts: OverviewFacts, circle: OverviewCircle, span: ReportSpan): CountedTable[] {
  const byEditions = Map.groupBy(
    pairsOf(facts, circle, span),
    ({ before, after }) => `${before.result.instrument}-${after.result.instrument}`,
  )
  return [...byEditions].flatMap(([key, pairs]) => {
    const [one] = pairs
    const before = facts.instruments.get(one?.before.result.instrument ?? '')
    const after = facts.instruments.get(one?.after.result.instrument ?? '')
    if (!before || !after) return []
    const isSame = before.key === after.key
    const name = isSame ? editionOf(after) : words.between(editionOf(before), editionOf(after))
    const moved = pairs.flatMap((pair) => movesOf(pair, isSame ? after : null))
    const scores = after.scores.filter(({ id }) => moved.some((move) => move.score === id))
    const note = isSame ? words.note : `${words.note} ${words.otherEdition}`
    const head = { group: 'change' as const, note }
    const froms = scores.flatMap((score) => {
      const bands = before.scores.find(({ id }) => id === score.id)?.bands ?? []
      return bands
        .filter((band) => moved.some((move) => move.score === score.id && move.from === band))
        .map((band) => ({ id: `${score.id}/${band}`, label: words.from(score.title, band) }))
    })
    const sums = { sum: overviewWords.sum, all: null }
    return [
      crossTable(
        { ...head, id: `change-${key}`, title: words.title(name), head: overviewWords.results.score, drawn: 'stack' },
        moved.map(({ score, direction, line }) => ({ row: score, column: direction, line })),
        { rows: scores.map(({ id, title }) => ({ id, label: title })), columns: directions, ...sums },
      ),
      crossTable(
        { ...head, id: `matrix-${key}`, title: words.matrix(name), head: words.fromHead, drawn: null },
        moved.map(({ score, from, to, line }) => ({ row: `${score}/${from}`, column: to, line })),
        {
          rows: froms,
          columns: [...new Set(scores.flatMap(({ bands }) => bands))].map((label) => ({ id: label, label })),
          ...sums,
        },
      ),
    ]
  })
}

function movesOf({ before, after }: Pair, same: { readonly scores: OverviewFactsScores } | null) {
  return after.result.scores.flatMap((score) => {
    const old = before.result.scores.find(({ id }) => id === score.id)
    if (!old) return []
    const bands = same === null ? null : (same.scores.find(({ id }) => id === score.id)?.bands ?? null)
    const { personId, id } = after.assessment
    const note = words.line(score.title, old.band, score.band)
    return [
      {
        ...{ score: score.id, from: old.band, to: score.band, direction: directionOf(old, score, bands) },
        line: { personId, assessmentId: id, on: after.result.on, note },
      },
    ]
  })
}

type OverviewFactsScores = readonly { readonly id: string; readonly bands: readonly string[] }[]
