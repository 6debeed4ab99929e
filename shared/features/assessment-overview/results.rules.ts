import { isInSpan, type ReportSpan } from '../reports/report-period.rules.ts'
import { overviewWords } from './assessment-overview.messages.ts'
import type { OverviewCircle, OverviewFacts, OverviewInstrument } from './overview-facts.ts'
import { crossTable } from './overview-rows.rules.ts'
import type { CountedTable } from './overview-table.ts'
import { isOfCircle, resultsOf } from './standing.rules.ts'

const words = overviewWords.results

export type Found = ReturnType<typeof resultsOf>[number]

/** An instrument with its edition: two editions never share a name. */
export const editionOf = ({ title, version }: OverviewInstrument): string => words.edition(title, version)

/** The last result of each person with each instrument, whatever its edition. */
function latestOf(facts: OverviewFacts, circle: OverviewCircle): Found[] {
  const assessmentsOf = Map.groupBy(facts.assessments, ({ personId }) => personId)
  return facts.people
    .filter((person) => isOfCircle(person, circle))
    .flatMap(({ id }) => {
      const last = new Map<string, Found>()
      for (const found of resultsOf(assessmentsOf.get(id) ?? []))
        last.set(facts.instruments.get(found.result.instrument)?.family ?? found.result.instrument, found)
      return [...last.values()]
    })
}

/** How the categories are spread: of everybody as he stands, and of what was found in the span. Each edition by itself. */
export function resultTables(facts: OverviewFacts, circle: OverviewCircle, span: ReportSpan): CountedTable[] {
  const latest = latestOf(facts, circle)
  const ofCircle = facts.assessments.filter((one) => one.circle === circle)
  const inSpan = resultsOf(ofCircle).filter(({ result }) => isInSpan(result.on, span))
  return [...facts.instruments.values()]
    .toSorted((one, other) => editionOf(one).localeCompare(editionOf(other), 'id'))
    .flatMap((instrument) => {
      const made = ({ result }: Found): boolean => result.instrument === instrument.key
      const [standing, found] = [latest.filter(made), inSpan.filter(made)]
      const name = editionOf(instrument)
      return [
        ...(standing.length === 0
          ? []
          : [bandTable(instrument, standing, { id: 'latest', title: words.latest(name), note: words.latestNote })]),
        ...tickTables(instrument, standing),
        ...(found.length === 0
          ? []
          : [bandTable(instrument, found, { id: 'period', title: words.period(name), note: words.periodNote })]),
      ]
    })
}

function bandTable(
  instrument: OverviewInstrument,
  found: readonly Found[],
  { id, title, note }: { readonly id: string; readonly title: string; readonly note: string },
): CountedTable {
  const bands = [...new Set(instrument.scores.flatMap((score) => score.bands))]
  return crossTable(
    {
      ...{ id: `${id}-${instrument.key}`, group: 'results', title, head: words.score, drawn: 'stack' },
      note: `${note} ${words.bySum}`,
    },
    found.flatMap(({ assessment, result }) =>
      result.scores.map((score) => ({
        ...{ row: score.id, column: score.band },
        line: { personId: assessment.personId, assessmentId: assessment.id, on: result.on, note: score.band },
      })),
    ),
    {
      rows: instrument.scores.map((score) => ({ id: score.id, label: score.title })),
      columns: bands.map((label) => ({ id: label, label })),
      // Domains do not add up to anything.
      ...{ sum: overviewWords.sum, all: null },
    },
  )
}

/** What is only ticked, section by section: those for women and for drug cases among them, of whom they were asked. */
function tickTables(instrument: OverviewInstrument, found: readonly Found[]): CountedTable[] {
  return instrument.sections.flatMap((section) => {
    const placed = found.flatMap(({ assessment, result }) =>
      section.items.flatMap(({ id }) => {
        const value = result.ticks[id]
        if (value === undefined) return []
        const note = value ? words.ticked : words.notTicked
        const line = { personId: assessment.personId, assessmentId: assessment.id, on: result.on, note }
        return [{ row: id, column: value ? 'yes' : 'no', line }]
      }),
    )
    if (placed.length === 0) return []
    return crossTable(
      {
        ...{ id: `ticks-${instrument.key}-${section.id}`, group: 'results', head: words.tick, drawn: null },
        title: words.ticks(section.title, editionOf(instrument)),
        note: words.ticksNote,
      },
      placed,
      {
        rows: section.items.map(({ id, title }) => ({ id, label: title })),
        columns: [
          { id: 'yes', label: words.ticked },
          { id: 'no', label: words.notTicked },
        ],
        ...{ sum: words.asked, all: null },
      },
    )
  })
}
