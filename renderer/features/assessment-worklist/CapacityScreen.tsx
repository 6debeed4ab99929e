import { Anchor, Table, Text } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { Link, useNavigate } from 'react-router'
import type { Capacity } from '#shared/features/assessment-worklist/assessment-worklist.contract.ts'
import { nobody } from '#shared/features/assessment-worklist/worklist-filter.rules.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { BarFigure } from '../../components/Report/BarFigure.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { assessmentPaths } from '../assessments/assessment-paths.ts'
import { AbsencePart } from './AbsencePart.tsx'
import classes from './Worklist.module.css'
import { worklistMessages as words } from './worklist.messages.ts'
import { useCapacity } from './worklist.queries.ts'
import { worklistPaths } from './worklist-paths.ts'

/** Who has how much to do, and when nothing is late any more. */
export function CapacityScreen() {
  const capacity = useCapacity()
  return (
    <>
      <PageHead
        title={words.capacityTitle}
        subtitle={words.capacitySubtitle}
        breadcrumb={[{ label: words.title, to: worklistPaths.list }]}
        mainAction={{ label: words.menu, to: worklistPaths.list, icon: IconListCheck }}
      />
      <QueryContent query={capacity} shape="table">
        {(told) => <Content told={told} />}
      </QueryContent>
    </>
  )
}

function paceNote({ late, weeksUntilClear }: Capacity): string {
  if (late === 0) return words.clearNow
  return weeksUntilClear === null
    ? words.clearNever(formatNumber(late))
    : words.clearIn(formatNumber(late), formatNumber(weeksUntilClear))
}

function Content({ told }: { readonly told: Capacity }) {
  const navigate = useNavigate()
  const { lines, ahead, before, pace, late, weeksUntilClear } = told
  const isSlow = late > 0 && weeksUntilClear === null
  return (
    <>
      <PageNote meaning={isSlow ? 'attention' : 'running'}>
        {paceNote(told)} {words.paceIs(formatNumber(Math.round(pace * 10) / 10))}
      </PageNote>
      <CapacityTable lines={lines} finishedSince={told.finishedSince} />
      <div className={classes.figures}>
        <BarFigure
          title={words.beforeTitle}
          bars={before.map(({ from, count }) => ({ label: formatDate(from), value: count }))}
        />
        <BarFigure
          title={words.aheadTitle}
          bars={ahead.map(({ from, count }) => ({ label: formatDate(from), value: count }))}
          onOpen={(index) => {
            const week = ahead[index]
            if (week) void navigate(worklistPaths.shown({ show: 'all', week: week.from }))
          }}
        />
      </div>
      <AbsencePart />
      <HistorySection subject={{ type: 'assessor-absences', id: 'assessor-absences' }} />
    </>
  )
}

const columns = ['open', 'dueThisWeek', 'late', 'finished'] as const
const titles = {
  open: words.capacityColumns.open,
  dueThisWeek: words.capacityColumns.week,
  late: words.capacityColumns.late,
  finished: words.capacityColumns.finished,
} as const

/** Where the rows of a number stand. */
function pathOf(column: (typeof columns)[number], assessor: string, finishedSince: string): string {
  if (column === 'finished') return assessmentPaths.finished(assessor, finishedSince)
  return worklistPaths.shown({ show: column === 'open' ? 'all' : column === 'late' ? 'late' : 'week', assessor })
}

function CapacityTable({ lines, finishedSince }: Pick<Capacity, 'lines' | 'finishedSince'>) {
  return (
    <Table aria-label={words.capacityTitle} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.capacityColumns.assessor}</Table.Th>
          {columns.map((column) => (
            <Table.Th key={column} className={classes.number ?? ''}>
              {titles[column]}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map(({ assessor, ...counts }) => {
          const name = assessor?.name ?? words.nobodyYet
          return (
            <Table.Tr key={assessor?.id ?? nobody}>
              <Table.Th scope="row">
                {name}
                {assessor !== null && assessor.absentUntil !== null && (
                  <Text size="sm" c="dimmed">
                    {words.awayUntil(formatDate(assessor.absentUntil))}
                  </Text>
                )}
              </Table.Th>
              {columns.map((column) => (
                <Table.Td key={column} className={classes.number ?? ''}>
                  {counts[column] === 0 ? (
                    formatNumber(0)
                  ) : (
                    <Anchor
                      component={Link}
                      to={pathOf(column, assessor?.id ?? nobody, finishedSince)}
                      aria-label={words.cellOf(name, titles[column], formatNumber(counts[column]))}
                    >
                      {formatNumber(counts[column])}
                    </Anchor>
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}
