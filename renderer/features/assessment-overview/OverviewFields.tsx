import { Group, SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import type { OverviewQuestion } from '#shared/features/assessment-overview/assessment-overview.contract.ts'
import { overviewWords as names } from '#shared/features/assessment-overview/assessment-overview.messages.ts'
import { overviewCircles } from '#shared/features/assessment-overview/overview-facts.ts'
import {
  type OverviewPeriodKind,
  overviewPeriodKind,
  overviewPeriodKinds,
  periodAround,
} from '#shared/features/assessment-overview/overview-period.rules.ts'
import { reportPeriodWords } from '#shared/features/reports/report-period.messages.ts'
import { type CalendarDate, calendarDateOf, datePartsOf } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { overviewMessages as words } from './assessment-overview.messages.ts'

interface OverviewFieldsProps {
  /** Without a circle it is not asked about whom. */
  readonly question: Pick<OverviewQuestion, 'from' | 'to'> & Partial<Pick<OverviewQuestion, 'circle'>>
  readonly years: readonly number[]
  readonly today: CalendarDate
  readonly onChange: (change: Partial<OverviewQuestion>) => void
}

const kindData = overviewPeriodKinds.map((value) => ({ value, label: words.kinds[value] }))
const circleData = overviewCircles.map((value) => ({ value, label: names.circles[value] }))

/** Inmates or klien, and which days: a month, a quarter, a year, or days of one's own. */
export function OverviewFields({ question, years, today, onChange }: OverviewFieldsProps) {
  // Days of one's own may happen to be those of a month; the choice stays.
  const [chosen, setChosen] = useState<OverviewPeriodKind>(() => overviewPeriodKind(question))
  const known = overviewPeriodKind(question)
  const kind = chosen === 'days' || known === 'days' ? 'days' : known
  const { year, month } = datePartsOf(question.from)
  const goTo = (toYear: number, toMonth: number, toKind: OverviewPeriodKind = kind) => {
    const day = calendarDateOf(toYear, toMonth, 1)
    if (day && toKind !== 'days') onChange(periodAround(day > today ? today : day, toKind))
  }
  const yearData = [...new Set([...years, year])].toSorted((one, other) => other - one).map(String)
  return (
    <Group gap="xs" mb="md" align="flex-end">
      {question.circle !== undefined && (
        <SegmentedControl
          aria-label={words.circle}
          data={circleData}
          value={question.circle}
          onChange={(circle) => onChange({ circle: circle === 'clients' ? 'clients' : 'inmates' })}
        />
      )}
      <Select
        aria-label={words.kind}
        w="10rem"
        allowDeselect={false}
        data={kindData}
        value={kind}
        onChange={(value) => {
          const next = overviewPeriodKinds.find((one) => one === value) ?? 'month'
          setChosen(next)
          if (next !== 'days') onChange(periodAround(question.from > today ? today : question.from, next))
        }}
      />
      {kind === 'days' ? (
        <>
          <CalendarDateInput label={words.from} value={question.from} onChange={(from) => from && onChange({ from })} />
          <CalendarDateInput label={words.to} value={question.to} onChange={(to) => to && onChange({ to })} />
        </>
      ) : (
        <>
          <Select
            aria-label={words.year}
            w="7rem"
            allowDeselect={false}
            data={yearData}
            value={String(year)}
            onChange={(value) => goTo(Number(value), month)}
          />
          {kind === 'month' && (
            <Select
              aria-label={words.month}
              w="11rem"
              allowDeselect={false}
              data={reportPeriodWords.months.map((label, index) => ({ value: String(index + 1), label }))}
              value={String(month)}
              onChange={(value) => goTo(year, Number(value))}
            />
          )}
          {kind === 'quarter' && (
            <Select
              aria-label={words.quarter}
              w="9rem"
              allowDeselect={false}
              data={[1, 2, 3, 4].map((number) => ({ value: String(number), label: names.quarter(number) }))}
              value={String(Math.ceil(month / 3))}
              onChange={(value) => goTo(year, Number(value) * 3 - 2)}
            />
          )}
        </>
      )}
    </Group>
  )
}
