import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import type { PersonNeed } from '#shared/features/assessment-needs/assessment-needs.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { formatDate } from '../../format/dates.ts'
import { needMessages as words } from './assessment-needs.messages.ts'
import { EndOutsideForm } from './EndOutsideForm.tsx'
import classes from './Needs.module.css'

type Note = PersonNeed['outside'][number]

const timeText = ({ from, endedOn, endReason, byName }: Note): string =>
  endedOn === null
    ? words.outsideSince(formatDate(from), byName)
    : words.outsideEnded(formatDate(from), formatDate(endedOn), words.reason(endReason ?? ''))

interface OutsideNotesProps {
  readonly notes: readonly Note[]
  readonly mayEnd: boolean
  readonly today: CalendarDate
}

/** What is done outside, and what was. */
export function OutsideNotes({ notes, mayEnd, today }: OutsideNotesProps) {
  const [ending, setEnding] = useState<string | null>(null)
  if (notes.length === 0) return null
  return (
    <ul className={classes.list}>
      {notes.map((note) => (
        <li key={note.id}>
          {words.outsideLine(note.name, note.place)}
          <Text size="xs" c="dimmed">
            {timeText(note)}
          </Text>
          {note.id === ending && <EndOutsideForm {...{ note, today }} onDone={() => setEnding(null)} />}
          {mayEnd && note.state === 'active' && note.id !== ending && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => setEnding(note.id)}
              aria-label={words.endOutsideOf(note.name)}
            >
              {words.endOutside}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
