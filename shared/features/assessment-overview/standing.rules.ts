import type { CalendarDate } from '../../time/calendar-date.ts'
import { nextDueOn } from '../assessments/assessments.rules.ts'
import { overviewWords } from './assessment-overview.messages.ts'
import type { OverviewAssessment, OverviewCircle, OverviewFacts, OverviewPerson } from './overview-facts.ts'
import { crossTable, listTable } from './overview-rows.rules.ts'
import type { CountedLine, CountedTable } from './overview-table.ts'

const words = overviewWords.standing

type Standing = keyof typeof words.columns

/** Results of somebody, oldest first; what was cancelled is no result. */
export function resultsOf(assessments: readonly OverviewAssessment[]) {
  return assessments
    .filter(({ isCancelled }) => !isCancelled)
    .flatMap((assessment) => assessment.results.map((result) => ({ assessment, result })))
    .toSorted((one, other) => one.result.at.localeCompare(other.result.at))
}

/** How somebody stands on a day, where the next assessment follows so many months after the last result. */
export function standingOf(
  assessments: readonly OverviewAssessment[],
  asOf: CalendarDate,
  repeatMonths: number,
): { readonly standing: Standing; readonly last: ReturnType<typeof resultsOf>[number] | null } {
  const last = resultsOf(assessments).at(-1) ?? null
  if (last) return { standing: nextDueOn(last.result.on, repeatMonths) < asOf ? 'overdue' : 'current', last }
  return { standing: assessments.some(({ isRunning }) => isRunning) ? 'running' : 'never', last }
}

export const isOfCircle = (person: OverviewPerson, circle: OverviewCircle): boolean =>
  circle === 'inmates' ? person.isHere : person.isClient

/** By what people are told apart; where they live and under which register has no meaning for klien. */
const byOfCircle: Readonly<Record<OverviewCircle, readonly (keyof typeof words.by)[]>> = {
  inmates: ['block', 'status', 'sex', 'offence'],
  clients: ['sex', 'offence'],
}

const standings = Object.entries(words.columns).map(([id, label]) => ({ id, label }))

/** Who is assessed, who is not, and whose time has come, each person once. */
export function standingTables(facts: OverviewFacts, circle: OverviewCircle, asOf: CalendarDate): CountedTable[] {
  const assessmentsOf = Map.groupBy(facts.assessments, ({ personId }) => personId)
  const people = facts.people.filter((person) => isOfCircle(person, circle))
  const placed = people.map((person) => {
    const mine = assessmentsOf.get(person.id) ?? []
    const { standing, last } = standingOf(mine, asOf, facts.repeatMonths)
    const line: CountedLine = {
      personId: person.id,
      assessmentId: last?.assessment.id ?? mine.find(({ isRunning }) => isRunning)?.id ?? null,
      on: last?.result.on ?? null,
      note: last === null ? words.noResult : words.resultOn(last.result.on),
    }
    return { person, standing, line, offence: offenceOf(mine, facts) }
  })
  const rowOf: Readonly<Record<keyof typeof words.by, (one: (typeof placed)[number]) => string>> = {
    block: ({ person }) => person.block ?? words.noBlock,
    status: ({ person }) => words.statuses[person.status ?? ''] ?? words.unknown,
    sex: ({ person }) => words.sexes[person.sex],
    offence: ({ offence }) => offence ?? words.unknown,
  }
  const wanted = byOfCircle[circle].filter((by) => by !== 'offence' || facts.offence !== null)
  return [
    ...wanted.map((by) => {
      const rows = [...new Set(placed.map(rowOf[by]))].toSorted((one, other) => one.localeCompare(other, 'id'))
      return crossTable(
        {
          ...{ id: `standing-${by}`, group: 'standing', title: words.title(words.by[by]), head: words.by[by] },
          note: by === 'offence' ? words.offenceNote : words.note(facts.repeatMonths),
          drawn: people.length === 0 ? null : 'stack',
        },
        placed.map((one) => ({ row: rowOf[by](one), column: one.standing, line: one.line })),
        {
          rows: rows.map((label) => ({ id: label, label })),
          columns: standings,
          ...{ sum: overviewWords.sum, all: overviewWords.all },
        },
      )
    }),
    marksTable(facts, circle, placed),
  ]
}

/** What the last results tell of the offence; null where nobody was asked. */
function offenceOf(assessments: readonly OverviewAssessment[], { offence, instruments }: OverviewFacts): string | null {
  if (offence === null) return null
  const asked = resultsOf(assessments).findLast(
    ({ result }) =>
      instruments.get(result.instrument)?.family === offence.family && result.ticks[offence.linkId] !== undefined,
  )
  if (!asked) return null
  return asked.result.ticks[offence.linkId] ? offence.yes : offence.no
}

function marksTable(
  { people, assessments }: OverviewFacts,
  circle: OverviewCircle,
  placed: readonly { readonly person: OverviewPerson; readonly standing: Standing; readonly line: CountedLine }[],
): CountedTable {
  const personOf = new Map(people.map((person) => [person.id, person]))
  const running = assessments.filter((one) => one.circle === circle && one.isRunning)
  const lineOf = ({ personId, id, openedOn, triggerTitle }: OverviewAssessment): CountedLine => ({
    ...{ personId, assessmentId: id, on: openedOn, note: triggerTitle },
  })
  const isGone = ({ personId }: OverviewAssessment): boolean => {
    const person = personOf.get(personId)
    return !person?.isHere && !person?.isClient
  }
  return listTable(
    { id: 'marks', group: 'standing', title: words.marksTitle, note: null, head: overviewWords.figure },
    overviewWords.count,
    [
      { id: 'late', label: words.marks.late, lines: running.filter(({ isLate }) => isLate).map(lineOf) },
      { id: 'gone', label: words.marks.gone, lines: running.filter(isGone).map(lineOf) },
      {
        ...{ id: 'elsewhere', label: words.marks.elsewhere },
        lines: placed
          .filter(({ person, standing }) => person.hasElsewhere && (standing === 'never' || standing === 'running'))
          .map(({ line }) => line),
      },
    ],
  )
}
