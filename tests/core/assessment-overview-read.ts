import type { AssessmentOverview } from '#shared/features/assessment-overview/assessment-overview.contract.ts'

export const tableOf = ({ tables }: AssessmentOverview, id: string) => tables.find((table) => table.id === id)

export function numberIn(report: AssessmentOverview, id: string, row: string, column = 'count') {
  const table = tableOf(report, id)
  const index = table?.columns.findIndex((one) => one.id === column) ?? -1
  return table?.rows.find((one) => one.id === row)?.values[index]
}

/** Bands of the last results, as they are shown. */
export function bandsTold(report: AssessmentOverview) {
  return report.tables
    .filter(({ id }) => id.startsWith('latest-'))
    .flatMap(({ rows, columns, title }) =>
      rows.flatMap(({ id, values }) =>
        columns.flatMap(({ id: band, role }, index) =>
          role === 'part' && values[index]
            ? [{ edition: title.includes('versi 03') ? '03' : '02', score: id, band, count: values[index] }]
            : [],
        ),
      ),
    )
}

/** From band to band, as it is shown. */
export function movesTold(report: AssessmentOverview) {
  const changed = report.tables.filter(({ id }) => id.startsWith('matrix-'))
  return changed.flatMap(({ rows, columns }) =>
    rows.flatMap(({ id, values }) =>
      columns.flatMap(({ id: after, role }, index) =>
        role === 'part' && values[index] ? [{ from: id, after, count: values[index] }] : [],
      ),
    ),
  )
}
