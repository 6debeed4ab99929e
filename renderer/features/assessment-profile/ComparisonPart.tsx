import { Table, Text, Title } from '@mantine/core'
import type { AssessmentComparison } from '#shared/features/assessment-profile/assessment-profile.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './AssessmentProfile.module.css'
import { assessmentProfileMessages as words } from './assessment-profile.messages.ts'
import { DifferenceTable } from './DifferenceTable.tsx'
import { ScoreCourse } from './ScoreCourse.tsx'

/** Each form beside the last one before it of its instrument. */
export function ComparisonPart({ comparisons }: { readonly comparisons: readonly AssessmentComparison[] }) {
  return (
    <section className={classes.block} aria-label={words.comparison}>
      <Title order={2}>{words.comparison}</Title>
      {comparisons.length === 0 && <Text>{words.noneBefore}</Text>}
      {comparisons.map((comparison) => (
        <OneComparison key={comparison.formId} comparison={comparison} />
      ))}
    </section>
  )
}

type Side = AssessmentComparison['scores'][number]['before']

const sideText = (side: Side): string =>
  side === null ? words.noValue : words.sideText(formatNumber(side.value), side.band)

function OneComparison({ comparison }: { readonly comparison: AssessmentComparison }) {
  const zone = useZone()
  const { title, version, against, isOtherVersion, scores, differences, course } = comparison
  return (
    <section className={classes.block} aria-label={title}>
      <Title order={3}>{title}</Title>
      <Text size="sm">{words.against(against.number, formatDate(toCalendarDate(against.frozenAt, zone)))}</Text>
      {isOtherVersion && <PageNote meaning="attention">{words.otherVersion(against.version, version)}</PageNote>}
      <Table maw="52rem" aria-label={words.comparison}>
        <Table.Thead>
          <Table.Tr>
            {[words.domain, words.before, words.after, words.difference].map((label) => (
              <Table.Th key={label} scope="col">
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {scores.map(({ id, title: name, before, after, difference }) => (
            <Table.Tr key={id}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>{sideText(before)}</Table.Td>
              <Table.Td>{sideText(after)}</Table.Td>
              <Table.Td>
                {difference === null ? '' : `${difference > 0 ? '+' : ''}${formatNumber(difference)}`}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <ScoreCourse course={course} />
      <DifferenceTable formId={comparison.formId} differences={differences} />
    </section>
  )
}
