import { Button, Group } from '@mantine/core'
import { Link } from 'react-router'
import { monthlyReportWords } from '#shared/features/medical-recommendations/monthly-report.messages.ts'
import { isReportCount } from '#shared/features/medical-recommendations/monthly-report.rules.ts'
import { PageNote } from '../../../components/Notices/PageNote.tsx'
import { recommendationPaths } from '../recommendation-paths.ts'
import { recommendationMessages as words } from '../recommendations.messages.ts'
import type { ReportNumber } from './report-number.ts'

/** Says which number of the report these rows make up, and leads back. */
export function ReportRowsNote({ behind }: { readonly behind: ReportNumber }) {
  const { cell, year, month } = behind
  const figure = isReportCount(cell) ? monthlyReportWords.counts[cell] : monthlyReportWords.hops[cell]
  const period = monthlyReportWords.period({ year, month })
  return (
    <PageNote meaning="running">
      {words.behind(figure, period)}
      <Group gap="xs" mt="xs">
        <Button variant="default" size="compact-md" component={Link} to={recommendationPaths.reportOf(behind)}>
          {words.behindBack}
        </Button>
        <Button variant="subtle" size="compact-md" component={Link} to={recommendationPaths.list}>
          {words.behindAll}
        </Button>
      </Group>
    </PageNote>
  )
}
