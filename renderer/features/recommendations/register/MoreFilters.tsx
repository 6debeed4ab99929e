import { Button, Checkbox, Group, Popover, Select, Stack } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { recommendationTriggers } from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import { monthlyReportWords } from '#shared/features/medical-recommendations/monthly-report.messages.ts'
import { registerWords } from '#shared/features/medical-recommendations/register.messages.ts'
import { caseOutcomes } from '#shared/features/medical-recommendations/register.rules.ts'
import { formatNumber } from '../../../format/numbers.ts'
import { recommendationMessages as words } from '../recommendations.messages.ts'
import type { RegisterChoices, RegisterFilters } from './register-filter.ts'

interface MoreFiltersProps {
  readonly filters: RegisterFilters
  readonly choices: RegisterChoices
  readonly onChange: (change: Partial<RegisterFilters>) => void
}

const any = 'any'

/** The filters that are needed now and then; the button says how many of them are set. */
export function MoreFilters({ filters, choices, onChange }: MoreFiltersProps) {
  const { trigger, outcome, year, month, block, lateOnly } = filters
  const set = [trigger, outcome, year, month, block].filter((value) => value !== null).length + (lateOnly ? 1 : 0)
  return (
    <Popover position="bottom-start" trapFocus returnFocus withinPortal={false}>
      <Popover.Target>
        <Button variant="default" leftSection={<IconFilter size={18} stroke={1.6} aria-hidden />}>
          {set === 0 ? words.moreFilters : words.moreFiltersSet(formatNumber(set))}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.moreFilters}>
        <Stack gap="sm" w="24rem">
          <Checkbox
            label={words.lateOnly}
            checked={lateOnly}
            onChange={(event) => onChange({ lateOnly: event.currentTarget.checked })}
          />
          <Choice
            label={words.filterTrigger}
            none={words.anyTrigger}
            value={trigger}
            options={recommendationTriggers.map((value) => ({ value, label: registerWords.triggers[value] }))}
            onChange={(value) => onChange({ trigger: recommendationTriggers.find((one) => one === value) ?? null })}
          />
          <Choice
            label={words.filterOutcome}
            none={words.anyOutcome}
            value={outcome}
            options={caseOutcomes.map((value) => ({ value, label: registerWords.outcomes[value] }))}
            // An outcome stands mostly on ended requests, which are out of the way otherwise.
            onChange={(value) =>
              onChange({
                outcome: caseOutcomes.find((one) => one === value) ?? null,
                ...(value !== null && filters.state === 'open' ? { state: 'all' } : {}),
              })
            }
          />
          <Group grow gap="sm">
            <Choice
              label={words.filterYear}
              none={words.anyYear}
              value={year}
              options={choices.years.map((value) => ({ value, label: value }))}
              onChange={(value) => onChange({ year: value })}
            />
            <Choice
              label={words.filterMonth}
              none={words.anyMonth}
              value={month}
              options={monthlyReportWords.months.map((label, index) => ({
                value: String(index + 1).padStart(2, '0'),
                label,
              }))}
              onChange={(value) => onChange({ month: value })}
            />
          </Group>
          <Choice
            label={words.filterBlock}
            none={words.anyBlock}
            value={block}
            options={choices.blocks.map((value) => ({ value, label: value }))}
            onChange={(value) => onChange({ block: value })}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

interface ChoiceProps {
  readonly label: string
  /** Words for "not narrowed". */
  readonly none: string
  readonly value: string | null
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string | null) => void
}

function Choice({ label, none, value, options, onChange }: ChoiceProps) {
  return (
    <Select
      label={label}
      value={value ?? any}
      data={[{ value: any, label: none }, ...options]}
      onChange={(chosen) => onChange(chosen === any ? null : chosen)}
      comboboxProps={{ withinPortal: false }}
    />
  )
}
