import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { formatDate } from '../../format/dates.ts'
import { parseDate } from '../../format/parse-date.ts'
import { componentMessages } from '../components.messages.ts'

export interface CalendarDateInputProps {
  readonly label: string
  readonly description?: ReactNode
  readonly value?: CalendarDate | null | undefined
  /** null while the field is empty or does not hold a date. */
  readonly onChange: (value: CalendarDate | null) => void
  readonly onBlur?: (() => void) | undefined
  readonly error?: ReactNode
  readonly earliest?: CalendarDate | undefined
  readonly latest?: CalendarDate | undefined
  readonly isDisabled?: boolean | undefined
  /** Written by `form.getInputProps`. */
  readonly 'data-path'?: string | undefined
}

/** A date: typed as people write it, or picked from the calendar. The value is the day itself, never a moment. */
export function CalendarDateInput(props: CalendarDateInputProps) {
  const { label, value, onChange, earliest, latest } = props
  const isDisabled = props.isDisabled ?? false
  const [isOpen, setOpen] = useState(false)
  // What is being typed; null while the field shows the value itself.
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const type = (text: string) => {
    setTyped(text)
    setProblem(null)
    const date = parseDate(text)
    onChange(date !== null && rangeProblem(date, earliest, latest) === null ? date : null)
  }
  const leave = () => {
    const text = typed?.trim() ?? ''
    const date = parseDate(text)
    if (typed !== null && text !== '') {
      setProblem(date === null ? componentMessages.dateInvalid : rangeProblem(date, earliest, latest))
    }
    // A text that is no date stays to be corrected; a good one turns into its tidy form.
    if (text === '' || (date !== null && rangeProblem(date, earliest, latest) === null)) setTyped(null)
    props.onBlur?.()
  }
  const pick = (date: string | null) => {
    setTyped(null)
    setProblem(null)
    setOpen(false)
    if (date !== null) onChange(parseDate(date))
  }

  return (
    <TextInput
      label={label}
      description={props.description ?? componentMessages.dateHint}
      error={problem ?? props.error}
      value={typed ?? (value ? formatDate(value) : '')}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      disabled={isDisabled}
      autoComplete="off"
      maw="16rem"
      data-path={props['data-path']}
      rightSection={
        <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus withinPortal>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={isDisabled}
              aria-label={componentMessages.openCalendar(label)}
              onClick={() => setOpen(!isOpen)}
            >
              <IconCalendar size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <DatePicker
              value={value ?? null}
              onChange={pick}
              ariaLabels={componentMessages.calendarLabels}
              hideOutsideDates
              {...(value ? { defaultDate: value } : {})}
              {...(earliest ? { minDate: earliest } : {})}
              {...(latest ? { maxDate: latest } : {})}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  )
}

function rangeProblem(
  date: CalendarDate,
  earliest: CalendarDate | undefined,
  latest: CalendarDate | undefined,
): string | null {
  if (earliest !== undefined && date < earliest) return componentMessages.dateTooEarly(formatDate(earliest))
  if (latest !== undefined && date > latest) return componentMessages.dateTooLate(formatDate(latest))
  return null
}
