import { CloseButton } from '@mantine/core'
import { DatePickerInput } from '@mantine/dates'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { formatDate } from '../../format/dates.ts'
import { parseDate } from '../../format/parse-date.ts'
import { auditMessages } from './audit.messages.ts'

interface DateFilterProps {
  readonly label: string
  readonly value: CalendarDate | null
  readonly onChange: (value: CalendarDate | null) => void
}

/** One end of a period, in a row of filters where there is no room for a label above. */
export function DateFilter({ label, value, onChange }: DateFilterProps) {
  return (
    <DatePickerInput
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(date) => onChange(date === null ? null : parseDate(date))}
      valueFormatter={({ date }) => (typeof date === 'string' ? `${label} ${shown(date)}` : label)}
      rightSection={
        value && <CloseButton size="sm" aria-label={auditMessages.clearDate(label)} onClick={() => onChange(null)} />
      }
      w="11.5rem"
    />
  )
}

function shown(text: string): string {
  const date = parseDate(text.slice(0, 10))
  return date === null ? text : formatDate(date)
}
