import { Select } from '@mantine/core'
import type { ComplaintLists } from '#shared/features/complaints/complaint.ts'
import { complaintReportWords as names } from '#shared/features/complaints/complaint-report.messages.ts'
import { complaintOutcomes } from '#shared/features/complaints/complaint-report.ts'
import { satisfactionTitle } from '#shared/features/complaints/complaint-report-parts.ts'
import type { ComplaintRegisterLine } from '#shared/features/complaints/complaint-reports.contract.ts'
import { skippedStep, unratedStep } from '#shared/features/complaints/complaint-satisfaction.ts'
import { complaintWords } from '#shared/features/complaints/complaint-words.messages.ts'
import { complaintReportMessages as words } from './complaint-report.messages.ts'
import { nothingYet, type RegisterFilters } from './register-filters.ts'

interface RegisterFilterFieldsProps {
  readonly filters: RegisterFilters
  readonly lists: ComplaintLists
  readonly onChange: (change: Partial<RegisterFilters>) => void
}

interface Option {
  readonly value: string
  readonly label: string
}

/** What the report tells apart, as choices over the register. */
export function RegisterFilterFields({ filters, lists, onChange }: RegisterFilterFieldsProps) {
  const field = (
    name: keyof RegisterFilters,
    label: string,
    any: string,
    options: readonly Option[],
    width: string,
  ) => (
    <Select
      aria-label={label}
      value={filters[name] ?? ''}
      onChange={(value) => onChange({ [name]: value || null })}
      data={[{ value: '', label: any }, ...options]}
      w={width}
    />
  )
  return (
    <>
      {field('class', words.filterClass, words.anyClass, classOptions, '12rem')}
      {field(
        'service',
        words.filterService,
        words.anyService,
        lists.services.map(({ id, title }) => ({ value: id, label: title })),
        '14rem',
      )}
      {field('outcome', words.filterOutcome, words.anyOutcome, outcomeOptions, '13rem')}
      {field(
        'satisfaction',
        words.filterSatisfaction,
        words.anySatisfaction,
        [
          ...[...lists.satisfaction.results.map(({ id }) => id), unratedStep, skippedStep].map((result) => ({
            ...{ value: result, label: satisfactionTitle(result, lists) },
          })),
          { value: nothingYet, label: words.notYetAsked },
        ],
        '13rem',
      )}
    </>
  )
}

const classOptions: readonly Option[] = Object.entries(complaintWords.classes).map(([value, label]) => ({
  value,
  label,
}))

const outcomeOptions: readonly Option[] = [
  { value: nothingYet, label: names.outcomeRunning },
  ...complaintOutcomes.map((outcome: NonNullable<ComplaintRegisterLine['outcome']>) => ({
    value: outcome,
    label: names.shortOutcomes[outcome],
  })),
]
