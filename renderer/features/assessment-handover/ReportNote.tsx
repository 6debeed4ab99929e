import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import type { Handover } from '#shared/features/assessment-handover/assessment-handover.contract.ts'
import { assessmentPaths } from '../assessments/assessment-paths.ts'
import { handoverMessages as words } from './handover.messages.ts'

interface ReportNoteProps {
  readonly assessmentId: string
  readonly report: Exclude<Handover['report'], 'issued'>
}

/** What is wrong with the report that should go along, and where it is made. */
export function ReportNote({ assessmentId, report }: ReportNoteProps) {
  return (
    <Text size="sm">
      {words.reportMissing[report]}{' '}
      <Anchor component={Link} size="sm" underline="always" to={assessmentPaths.part(assessmentId, 'dokumen')}>
        {words.openReport}
      </Anchor>
    </Text>
  )
}
