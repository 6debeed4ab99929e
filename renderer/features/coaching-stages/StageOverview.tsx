import { Table, Text, Title } from '@mantine/core'
import type { StageRecord } from '#shared/features/coaching-stages/coaching-stages.contract.ts'
import { daysLater } from '#shared/features/coaching-stages/stage-eligibility.rules.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatDate } from '../../format/dates.ts'
import { stageMessages as words } from './coaching-stages.messages.ts'
import classes from './Stages.module.css'
import {
  dateOrNone,
  differenceText,
  differsLook,
  eligibilityLooks,
  eligibilityText,
  largestDifference,
  stageWord,
} from './stage-text.ts'

/** The present stage, when the next one may be proposed and why, and the dates. */
export function StageOverview({ record }: { readonly record: StageRecord }) {
  return (
    <div className={classes.parts}>
      <SummaryList
        rows={[
          { label: words.present, value: stageWord(record) },
          {
            label: words.nextStage,
            value: <MeaningBadge look={eligibilityLooks[record.eligibility.kind]} word={eligibilityText(record)} />,
          },
          {
            label: words.lastHearing,
            value: record.lastHearingOn === null ? words.never : formatDate(record.lastHearingOn),
          },
        ]}
      />
      {record.hasVerdict ? (
        <StageDatesTable record={record} />
      ) : (
        <PageNote meaning="neutral">{words.noVerdictNote}</PageNote>
      )}
    </div>
  )
}

const gates = ['oneThird', 'oneHalf', 'twoThirds', 'expiry'] as const

/** SDP's dates and our own, side by side, with what differs said in words. */
function StageDatesTable({ record }: { readonly record: StageRecord }) {
  const { convention, basis } = record.rule
  return (
    <section aria-label={words.datesTitle}>
      <Title order={2} size="h3" mb="xs">
        {words.datesTitle}
      </Title>
      <Text mb="xs">{words.datesHint}</Text>
      {largestDifference(record) !== '' && <PageNote meaning="attention">{words.differsNote}</PageNote>}
      <Table aria-label={words.datesTitle}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.gate}</Table.Th>
            <Table.Th>{words.official}</Table.Th>
            <Table.Th>{words.own}</Table.Th>
            <Table.Th>{words.difference}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {gates.map((gate) => {
            const pair = record.dates[gate]
            const text = differenceText(pair)
            return (
              <Table.Tr key={gate}>
                <Table.Th scope="row">{words.gates[gate]}</Table.Th>
                <Table.Td>{dateOrNone(pair.official)}</Table.Td>
                <Table.Td>{dateOrNone(pair.own)}</Table.Td>
                <Table.Td>
                  {(daysLater(pair) ?? 0) === 0 ? text : <MeaningBadge look={differsLook} word={text} />}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      <Text size="sm" mt="xs">
        {words.ruleNote(words.conventionWords[convention], words.basisWords[basis])}
      </Text>
    </section>
  )
}
