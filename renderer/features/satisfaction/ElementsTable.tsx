import { Table } from '@mantine/core'
import { IconArrowDown } from '@tabler/icons-react'
import { thousandths, surveyReportWords as words } from '#shared/features/satisfaction/survey-report.messages.ts'
import type { SurveyResults } from '#shared/features/satisfaction/surveys.contract.ts'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { formatNumber } from '../../format/numbers.ts'
import classes from './Results.module.css'
import { satisfactionMessages } from './satisfaction.messages.ts'

const lowest = { meaning: 'attention', Icon: IconArrowDown } as const

/** Each element with its mean and how often each mark was given. */
export function ElementsTable({ results: { elements } }: { readonly results: SurveyResults }) {
  return (
    <Table className={classes.table ?? ''} aria-label={words.elementsTitle}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{words.element_}</Table.Th>
          {satisfactionMessages.countsHead.map((mark) => (
            <Table.Th key={mark} scope="col" data-number>
              {mark}
            </Table.Th>
          ))}
          <Table.Th scope="col" data-number>
            {words.mean}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {elements.map(({ element, prefix, counts, meanThousandths, isWeakest }) => (
          <Table.Tr key={element}>
            <Table.Td>
              <span className={classes.name}>
                {words.element(prefix, element)}
                {isWeakest && <MeaningBadge look={lowest} word={words.weakest} />}
              </span>
            </Table.Td>
            {counts.map((count, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the mark
              <Table.Td key={index} data-number>
                {formatNumber(count)}
              </Table.Td>
            ))}
            <Table.Td data-number>{meanThousandths === null ? '' : thousandths(meanThousandths)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
