import '@mantine/charts/styles.css'
import { Table, Title } from '@mantine/core'
import { IconMoodSmile } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { hundredths, surveyReportWords as words } from '#shared/features/satisfaction/survey-report.messages.ts'
import type { SurveyOutcome, SurveyResults } from '#shared/features/satisfaction/surveys.contract.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { BarFigure } from '../../components/Report/BarFigure.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { ElementsTable } from './ElementsTable.tsx'
import { OwnResults } from './OwnResults.tsx'
import classes from './Results.module.css'
import { satisfactionMessages } from './satisfaction.messages.ts'

/** The numbers of one period, as far as they may be told. */
export function ResultsContent({ results }: { readonly results: SurveyResults }) {
  const { elements, isTooFew, forms } = results
  const counts = forms + results.incomplete + results.voided + results.waiting
  return (
    <>
      {counts === 0 ? (
        <EmptyState
          title={satisfactionMessages.emptyTitle}
          text={satisfactionMessages.emptyText}
          icon={IconMoodSmile}
        />
      ) : isTooFew ? (
        <PageNote meaning="running" title={words.tooFew}>
          {words.tooFewText(forms, results.minimumForms)}
        </PageNote>
      ) : (
        <IndexFigures results={results} />
      )}
      {results.waiting > 0 && (
        <div className={classes.section}>
          <PageNote meaning="neutral">{words.waiting(results.waiting, results.minimumForms)}</PageNote>
        </div>
      )}
      {results.paid !== null && results.paid > 0 && (
        <div className={classes.section}>
          <PageNote meaning="attention">{words.paid(results.paid)}</PageNote>
        </div>
      )}
      {elements.length > 0 && (
        <Section title={words.elementsTitle}>
          <div className={classes.pair}>
            <ElementsTable results={results} />
            <BarFigure
              title={satisfactionMessages.chart}
              isTitleHidden
              bars={elements.map(({ prefix, element, meanThousandths }) => ({
                label: words.element(prefix, element),
                value: meanThousandths === null ? null : meanThousandths / 1000,
              }))}
            />
          </div>
        </Section>
      )}
      {results.services.length > 0 && (
        <Section title={words.servicesTitle}>
          <OutcomeTable
            label={words.service}
            rows={results.services.map((one) => ({ ...one, key: one.id, label: one.name }))}
            title={words.servicesTitle}
          />
        </Section>
      )}
      {counts > 0 && (
        <Section title={words.periodsTitle}>
          <OutcomeTable
            label={words.period_}
            rows={results.periods.map((one) => ({
              ...one,
              key: words.period(one.period),
              label: words.period(one.period),
            }))}
            title={words.periodsTitle}
          />
          <PeriodsFigure periods={results.periods} />
        </Section>
      )}
      {results.respondents.length > 0 && (
        <Section title={words.respondentsTitle}>
          <Respondents results={results} />
        </Section>
      )}
      {results.own.length > 0 && <OwnResults results={results} />}
      {!isTooFew && counts > 0 && (
        <Section title={words.remarksTitle}>
          {results.remarks.length === 0 ? (
            <p className={classes.quiet}>{satisfactionMessages.noRemarks}</p>
          ) : (
            <ul className={classes.remarks}>
              {results.remarks.map((remark, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two people may have said the same, and the list is never rearranged
                <li key={index}>{remark}</li>
              ))}
            </ul>
          )}
        </Section>
      )}
    </>
  )
}

/** The same as bars, oldest first; a single one is nothing to compare. */
function PeriodsFigure({ periods }: Pick<SurveyResults, 'periods'>) {
  const told = periods.filter(({ indexHundredths }) => indexHundredths !== null)
  if (told.length < 2) return null
  return (
    <BarFigure
      title={words.index}
      bars={told.toReversed().map(({ period, indexHundredths }) => ({
        label: words.period(period),
        value: indexHundredths === null ? null : indexHundredths / 100,
      }))}
    />
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.section}>
      <Title order={2} mb="xs">
        {title}
      </Title>
      {children}
    </section>
  )
}

function IndexFigures({ results }: { readonly results: SurveyResults }) {
  const { indexHundredths, grade, forms, incomplete, voided, minimumAnswers, printedIndexHundredths } = results
  const notes = [
    incomplete > 0 ? words.incomplete(incomplete, minimumAnswers) : null,
    voided > 0 ? words.voided(voided) : null,
    words.method,
    printedIndexHundredths === null ? null : words.printed(hundredths(printedIndexHundredths)),
  ].filter((note) => note !== null)
  return (
    <>
      <dl className={classes.figures}>
        <Figure label={words.index} value={indexHundredths === null ? '' : hundredths(indexHundredths)} />
        <Figure label={words.grade} value={grade === null ? '' : words.gradeOf(grade.grade, grade.performance)} />
        <Figure label={words.forms} value={formatNumber(forms)} />
      </dl>
      <p className={classes.quiet}>{notes.join(' ')}</p>
    </>
  )
}

function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div className={classes.figure}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}

interface OutcomeTableProps {
  readonly title: string
  readonly label: string
  readonly rows: readonly (SurveyOutcome & { readonly key: string; readonly label: string })[]
}

function OutcomeTable({ title, label, rows }: OutcomeTableProps) {
  return (
    <Table className={classes.table ?? ''} aria-label={title}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{label}</Table.Th>
          <Table.Th scope="col" data-number>
            {words.forms}
          </Table.Th>
          <Table.Th scope="col" data-number>
            {words.index}
          </Table.Th>
          <Table.Th scope="col">{words.grade}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.key}>
            <Table.Td>{row.label}</Table.Td>
            <Table.Td data-number>{formatNumber(row.forms)}</Table.Td>
            <Table.Td data-number>{row.indexHundredths === null ? '' : hundredths(row.indexHundredths)}</Table.Td>
            <Table.Td>
              {row.grade
                ? words.gradeOf(row.grade.grade, row.grade.performance)
                : row.forms === 0
                  ? words.noData
                  : words.tooFew}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Respondents({ results }: { readonly results: SurveyResults }) {
  return (
    <div className={classes.facts}>
      {results.respondents.map(({ fact, text, counts }) => (
        <Table key={fact} className={classes.table ?? ''} aria-label={text}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{text}</Table.Th>
              <Table.Th scope="col" data-number>
                {words.forms}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {counts.map(({ code, display, count }) => (
              <Table.Tr key={code}>
                <Table.Td>{code === null ? words.notSaid : display}</Table.Td>
                <Table.Td data-number>{formatNumber(count)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ))}
    </div>
  )
}
