import { Anchor, Checkbox } from '@mantine/core'
import { IconBan, IconStar } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { CoachingSession } from '#shared/features/coaching-sessions/coaching-sessions.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { formatDate, formatWeekday } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { sessionMessages as words } from './coaching-sessions.messages.ts'
import { sessionPaths } from './session-paths.ts'
import { hoursOf, nameOf, whenOf } from './session-words.ts'
import classes from './WeekGrid.module.css'
import { placeRows, sessionBeside } from './week-rows.ts'

interface WeekGridProps {
  readonly label: string
  readonly days: readonly CalendarDate[]
  readonly today: CalendarDate
  readonly sessions: readonly CoachingSession[]
  readonly picked: ReadonlySet<string>
  /** Null for whoever may not change sessions. */
  readonly onPick: ((id: string) => void) | null
  readonly onShowDay: (day: CalendarDate) => void
}

const arrows = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'])

/** A week as a table: places down, days across. One Tab leads in; arrows go from session to session. */
export function WeekGrid({ label, days, today, sessions, picked, onPick, onShowDay }: WeekGridProps) {
  const table = useRef<HTMLTableElement>(null)
  const rows = placeRows(sessions, days)
  const [reached, setReached] = useState<string | null>(null)
  const first = rows.flatMap((row) => row.days.flat())[0]?.id
  const entry = sessions.some(({ id }) => id === reached) ? reached : first
  const onKeyDown = (event: KeyboardEvent, id: string) => {
    if (event.key === ' ' && onPick) {
      event.preventDefault()
      onPick(id)
    }
    if (!arrows.has(event.key)) return
    event.preventDefault()
    const next = sessionBeside(rows, id, event.key)
    if (next !== null) table.current?.querySelector<HTMLElement>(`[data-session="${next}"]`)?.focus()
  }
  return (
    <div className={classes.frame}>
      <table ref={table} className={classes.week} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            {days.map((day) => (
              <th key={day} scope="col" data-today={day === today || undefined}>
                <Anchor
                  component="button"
                  type="button"
                  aria-label={words.dayLink(`${formatWeekday(day)}, ${formatDate(day)}`)}
                  onClick={() => onShowDay(day)}
                >
                  {formatWeekday(day)}
                </Anchor>
                <span className={classes.date}>{day === today ? words.todayOf(formatDate(day)) : formatDate(day)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.place}>
              <th scope="row">{row.place}</th>
              {row.days.map((held, index) => (
                <td key={days[index]} data-today={days[index] === today || undefined}>
                  {held.map((session) => (
                    <div
                      key={session.id}
                      className={classes.session}
                      data-state={session.state}
                      data-picked={picked.has(session.id) || undefined}
                    >
                      <div className={classes.hours}>
                        {hoursOf(session)}
                        {onPick && (
                          <Checkbox
                            size="xs"
                            tabIndex={-1}
                            aria-label={words.pick(nameOf(session), whenOf(session))}
                            checked={picked.has(session.id)}
                            onChange={() => onPick(session.id)}
                          />
                        )}
                      </div>
                      <Link
                        to={sessionPaths.session(session.id)}
                        className={classes.name}
                        data-session={session.id}
                        tabIndex={session.id === entry ? 0 : -1}
                        onFocus={() => setReached(session.id)}
                        onKeyDown={(event) => onKeyDown(event, session.id)}
                      >
                        {session.kind === 'event' && <IconStar size={14} stroke={1.8} aria-label={words.kinds.event} />}
                        {session.title ?? session.programme.name}
                      </Link>
                      <SessionNote session={session} />
                    </div>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SessionNote({ session }: { readonly session: CoachingSession }) {
  if (session.state === 'cancelled')
    return (
      <span className={classes.note}>
        <IconBan size={14} stroke={1.8} aria-hidden /> {words.states.cancelled}
      </span>
    )
  const expected = formatNumber(session.expected)
  return (
    <span className={classes.note}>
      {session.present === null ? words.peopleOf(expected) : words.presentOf(formatNumber(session.present), expected)}
      {session.movedFrom && `, ${words.states.moved.toLowerCase()}`}
    </span>
  )
}
