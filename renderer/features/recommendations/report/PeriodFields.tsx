import { Group, Select } from '@mantine/core'
import { monthlyReportWords as names } from '#shared/features/medical-recommendations/monthly-report.messages.ts'
import type { ReportPeriod } from '#shared/features/medical-recommendations/recommendation-reports.contract.ts'
import { type CalendarDate, datePartsOf } from '#shared/time/calendar-date.ts'
import { reportMessages as words } from './report.messages.ts'

interface PeriodFieldsProps {
  readonly period: ReportPeriod
  readonly years: readonly number[]
  readonly today: CalendarDate
  readonly onChange: (period: ReportPeriod) => void
}

const whole = 'all'

/** A month or a whole year, none that lies ahead. */
export function PeriodFields({ period, years, today, onChange }: PeriodFieldsProps) {
  const now = datePartsOf(today)
  const lastMonth = period.year === now.year ? now.month : 12
  const known = years.includes(period.year) ? years : [...years, period.year]
  return (
    <Group gap="xs" mb="md">
      <Select
        aria-label={words.year}
        w="7rem"
        value={String(period.year)}
        data={known.map(String)}
        onChange={(chosen) => {
          const year = Number(chosen)
          const isTooLate = year === now.year && period.month !== null && period.month > now.month
          onChange({ year, month: isTooLate ? now.month : period.month })
        }}
      />
      <Select
        aria-label={words.month}
        w="12rem"
        value={period.month === null ? whole : String(period.month)}
        data={[
          { value: whole, label: words.wholeYear },
          ...names.months.slice(0, lastMonth).map((label, index) => ({ value: String(index + 1), label })),
        ]}
        onChange={(chosen) => onChange({ ...period, month: chosen === whole ? null : Number(chosen) })}
      />
    </Group>
  )
}
