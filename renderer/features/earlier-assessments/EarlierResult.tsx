import { Text, Title } from '@mantine/core'
import type { EarlierAssessment } from '#shared/features/earlier-assessments/earlier-assessments.contract.ts'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { earlierMessages as words } from './earlier.messages.ts'

const numberOf = (value: number | null) => (value === null ? '' : formatNumber(value))

/** One result, as the other office wrote it. */
export function EarlierResult({ row }: { readonly row: EarlierAssessment }) {
  const outcome = words.result(numberOf(row.total), row.band ?? '')
  return (
    <>
      <Title order={3} size="h4">
        {words.heading(row.office, formatDate(row.assessedOn))}
      </Title>
      {row.endReason !== null && <Text fw={600}>{words.withdrawn(row.endReason)}</Text>}
      <SummaryList
        rows={[
          { label: words.officeKind, value: words.officeKinds[row.officeKind] },
          { label: words.instrument, value: words.instrumentOf(row.instrument, row.version) },
          ...(outcome === '' ? [] : [{ label: words.total, value: outcome }]),
          ...row.scores.map(({ title, value, band }) => ({
            label: title,
            value: words.result(numberOf(value), band ?? ''),
          })),
          ...(row.note === '' ? [] : [{ label: words.note, value: row.note }]),
        ]}
      />
      <Text size="sm" c="dimmed">
        {words.recordedBy(row.recordedByName)}
      </Text>
    </>
  )
}
