import { Group, Text, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { toCalendarDate, zoneAbbreviations } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'
import { parseTime } from '../../format/parse-date.ts'
import { formatClock, instantAt } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { componentMessages } from '../components.messages.ts'
import { CalendarDateInput } from './CalendarDateInput.tsx'

interface InstantInputProps {
  /** Label of the date; the time field beside it says "Jam". */
  readonly label: string
  readonly description?: ReactNode
  readonly value?: Instant | null | undefined
  /** null until both parts are there. */
  readonly onChange: (value: Instant | null) => void
  readonly error?: ReactNode
  readonly earliest?: CalendarDate | undefined
  readonly latest?: CalendarDate | undefined
  readonly isDisabled?: boolean | undefined
  readonly 'data-path'?: string | undefined
}

/** Day and time of day on the unit's clock, together one moment. */
export function InstantInput(props: InstantInputProps) {
  const { label, value, onChange } = props
  const zone = useZone()
  const [date, setDate] = useState<CalendarDate | null>(value ? toCalendarDate(value, zone) : null)
  const [time, setTime] = useState(value ? formatClock(value, zone) : '')
  const [isTimeLeft, setTimeLeft] = useState(false)
  const isTimeWrong = isTimeLeft && time.trim() !== '' && parseTime(time) === null

  const change = (nextDate: CalendarDate | null, nextTime: string) => {
    setDate(nextDate)
    setTime(nextTime)
    const parsed = parseTime(nextTime)
    onChange(nextDate !== null && parsed !== null ? instantAt(nextDate, parsed, zone) : null)
  }

  return (
    <Group align="flex-start" gap="sm">
      <CalendarDateInput
        label={label}
        description={props.description}
        value={date}
        onChange={(next) => change(next, time)}
        error={props.error}
        earliest={props.earliest}
        latest={props.latest}
        isDisabled={props.isDisabled}
        data-path={props['data-path']}
      />
      <TextInput
        label={componentMessages.timeLabel}
        description={componentMessages.timeHint}
        value={time}
        onChange={(event) => {
          setTimeLeft(false)
          change(date, event.currentTarget.value)
        }}
        onBlur={() => setTimeLeft(true)}
        error={isTimeWrong ? componentMessages.timeInvalid : null}
        rightSection={
          <Text size="sm" c="dimmed">
            {zoneAbbreviations[zone]}
          </Text>
        }
        rightSectionWidth="3.25rem"
        disabled={props.isDisabled ?? false}
        inputMode="numeric"
        autoComplete="off"
        w="9rem"
      />
    </Group>
  )
}
