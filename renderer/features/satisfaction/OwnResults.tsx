import { Table, Title } from '@mantine/core'
import { surveyReportWords as words } from '#shared/features/satisfaction/survey-report.messages.ts'
import type { SurveyResults } from '#shared/features/satisfaction/surveys.contract.ts'
import { formatNumber } from '../../format/numbers.ts'
import classes from './Results.module.css'

/** What people said to the unit's own questions, apart from the index. */
export function OwnResults({ results }: { readonly results: SurveyResults }) {
  return (
    <section className={classes.section}>
      <Title order={2} mb="xs">
        {words.ownTitle}
      </Title>
      <p className={classes.quiet}>{words.ownNote}</p>
      <div className={classes.facts}>
        {results.own.map((one) => (
          <div key={one.id}>
            <OwnResult own={one} minimumForms={results.minimumForms} />
          </div>
        ))}
      </div>
    </section>
  )
}

interface OwnResultProps {
  readonly own: SurveyResults['own'][number]
  readonly minimumForms: number
}

function OwnResult({ own, minimumForms }: OwnResultProps) {
  const { text, kind, labels, counts, texts, isTooFew, answers } = own
  if (!isTooFew && kind === 'scale')
    return (
      <Table className={classes.table ?? ''} aria-label={text}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{text}</Table.Th>
            <Table.Th scope="col" data-number>
              {words.forms}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {labels.map((label, place) => (
            <Table.Tr key={label}>
              <Table.Td>{label}</Table.Td>
              <Table.Td data-number>{formatNumber(counts[place] ?? 0)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    )
  return (
    <>
      <Title order={3} size="h5">
        {text}
      </Title>
      {isTooFew ? (
        <p className={classes.quiet}>{words.ownTooFew(answers, minimumForms)}</p>
      ) : (
        <ul className={classes.remarks} aria-label={text}>
          {texts.map((said, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may have said the same, and the list is never rearranged
            <li key={index}>{said}</li>
          ))}
        </ul>
      )}
    </>
  )
}
