import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import { useMay } from '../../app/session.ts'
import { assessmentPaths } from '../assessments/assessment-paths.ts'
import { incomingMessages as words } from './incoming.messages.ts'

/** Results of an assessment are taken in where the person is, not in this book. */
export function ResultsNote() {
  const maySee = useMay('view:assessments')
  return (
    <Text size="sm" mb="sm">
      {words.resultsElsewhere}{' '}
      {maySee && (
        <Anchor component={Link} size="sm" underline="always" to={assessmentPaths.list}>
          {words.toAssessments}
        </Anchor>
      )}
    </Text>
  )
}
