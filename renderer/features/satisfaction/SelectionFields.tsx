import { Group, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import {
  periodOf,
  periodsInYear,
  type SurveyPeriod,
  surveyPeriodKinds,
} from '#shared/features/satisfaction/survey-period.rules.ts'
import { surveyReportWords as report } from '#shared/features/satisfaction/survey-report.messages.ts'
import type { SurveySelection } from '#shared/features/satisfaction/surveys.contract.ts'
import { type CalendarDate, datePartsOf } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { satisfactionMessages as words } from './satisfaction.messages.ts'

interface SelectionFieldsProps {
  readonly selection: SurveySelection
  readonly today: CalendarDate
  readonly onSelect: (change: Partial<SurveySelection>) => void
}

const all = 'semua'
const yearsShown = 6

/** Which service, and which part of which year. */
export function SelectionFields({ selection: { serviceId, period }, today, onSelect }: SelectionFieldsProps) {
  const services = useQuery(orpc.surveys.services.queryOptions({ input: {} }))
  const thisYear = datePartsOf(today).year
  const years = Array.from({ length: yearsShown }, (_, index) => thisYear - index)
  const choose = (change: Partial<SurveyPeriod>) => onSelect({ period: { ...period, ...change } })
  return (
    <Group gap="xs" mb="md">
      <Select
        aria-label={words.service}
        w="20rem"
        searchable
        value={serviceId ?? all}
        data={[
          { value: all, label: report.allServices },
          ...(services.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(chosen) => onSelect({ serviceId: chosen === null || chosen === all ? null : chosen })}
      />
      <Select
        aria-label={words.kind}
        w="9rem"
        value={period.kind}
        data={surveyPeriodKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        onChange={(chosen) => {
          const kind = surveyPeriodKinds.find((one) => one === chosen)
          // The end of the same year, or today's part of this one.
          if (kind)
            onSelect({
              period:
                period.year === thisYear
                  ? periodOf(kind, today)
                  : { kind, year: period.year, index: periodsInYear(kind) },
            })
        }}
      />
      {period.kind !== 'year' && (
        <Select
          aria-label={words.part}
          w="10rem"
          value={String(period.index)}
          data={Array.from({ length: periodsInYear(period.kind) }, (_, index) => ({
            value: String(index + 1),
            label: period.kind === 'month' ? (report.periodMonths[index] ?? '') : (report.roman[index] ?? ''),
          }))}
          onChange={(chosen) => choose({ index: Number(chosen ?? period.index) })}
        />
      )}
      <Select
        aria-label={words.year}
        w="7rem"
        value={String(period.year)}
        data={(years.includes(period.year) ? years : [...years, period.year]).map(String)}
        onChange={(chosen) => choose({ year: Number(chosen ?? period.year) })}
      />
    </Group>
  )
}
