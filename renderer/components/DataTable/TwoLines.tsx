import { Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { formatDate } from '../../format/dates.ts'
import classes from './TwoLines.module.css'

/** What the row is about, with a quieter line below. */
export function TwoLines({ children, under }: { readonly children: ReactNode; readonly under: ReactNode }) {
  return (
    <div className={classes.lines}>
      <span>{children}</span>
      {under}
    </div>
  )
}

/** A name with the register number below, where there is one. */
export function NameCell({ name, number }: { readonly name: ReactNode; readonly number: string | null }) {
  const under = number !== null && number !== '' && (
    <Text size="sm" c="dimmed">
      {number}
    </Text>
  )
  return <TwoLines under={under}>{name}</TwoLines>
}

interface DueCellProps {
  readonly text: string
  /** Null where no clock runs: only words then. */
  readonly due: CalendarDate | null
  readonly isLate: boolean
}

/** Days left with the due date below; late ones carry a sign besides the colour. */
export function DueCell({ text, due, isLate }: DueCellProps) {
  if (due === null)
    return (
      <Text component="span" size="sm" c="dimmed">
        {text}
      </Text>
    )
  const under = (
    <Text size="sm" c="dimmed">
      {formatDate(due)}
    </Text>
  )
  return (
    <TwoLines under={under}>
      <span className={classes.days} data-late={isLate || undefined}>
        {isLate && <IconAlertTriangle size={16} stroke={2} aria-hidden />}
        {text}
      </span>
    </TwoLines>
  )
}
