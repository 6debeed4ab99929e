import { Button, CloseButton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { DutyPlace, DutyShift, DutyWeek } from '#shared/features/duty-roster/duty-roster.contract.ts'
import { addDays, type CalendarDate } from '#shared/time/calendar-date.ts'
import { formatDate, formatWeekday } from '../../format/dates.ts'
import classes from './DutyGrid.module.css'
import { rosterMessages as words } from './duty-roster.messages.ts'

interface DutyGridProps {
  readonly week: DutyWeek
  readonly today: CalendarDate
  /** The shift that is being filled beside the table: it stays in sight. */
  readonly chosen: DutyShift | null
  /** Null for whoever only reads. */
  readonly actions: {
    readonly onAdd: (duty: DutyShift, absent: DutyPlace | null) => void
    readonly onRemove: (place: DutyPlace) => void
  } | null
}

/** A week as a table: shifts down, days across; who is there, who is away, and what is missing in words. */
export function DutyGrid({ week, today, chosen, actions }: DutyGridProps) {
  const days = Array.from({ length: 7 }, (_none, index) => addDays(week.from, index))
  const isChosen = (day: CalendarDate, shift: string) => chosen?.day === day && chosen.shift.id === shift
  const shifts = [...new Map(week.duties.map(({ shift }) => [shift.id, shift])).values()]
  return (
    <div className={classes.frame}>
      <table
        className={classes.week}
        aria-label={words.gridOf(formatDate(week.from), formatDate(addDays(week.from, 6)))}
      >
        <thead>
          <tr>
            <th scope="col">{words.shift}</th>
            {days.map((day) => (
              <th key={day} scope="col" data-today={day === today || undefined}>
                {formatWeekday(day)}
                <span className={classes.light}>{formatDate(day)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shifts.map((shift) => (
            <tr key={shift.id}>
              <th scope="row">
                {shift.name}
                <span className={classes.light}>{words.hours(shift.startsAt, shift.endsAt)}</span>
              </th>
              {days.map((day) => (
                <td
                  key={day}
                  ref={isChosen(day, shift.id) ? inSight : undefined}
                  data-today={day === today || undefined}
                  data-chosen={isChosen(day, shift.id) || undefined}
                >
                  <Cell
                    duty={week.duties.find((duty) => duty.day === day && duty.shift.id === shift.id)}
                    actions={actions}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Beside the form the table is narrower: its last days lie behind the edge. */
const inSight = (cell: HTMLTableCellElement | null) => cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })

function Cell({ duty, actions }: { readonly duty: DutyShift | undefined } & Pick<DutyGridProps, 'actions'>) {
  if (!duty) return null
  const { shift, day, places, missing } = duty
  return (
    <>
      {places.map((place) => (
        <Place key={place.id} place={place} duty={duty} actions={actions} />
      ))}
      {missing > 0 && (
        <span className={classes.gap}>{places.length === 0 ? words.nobody : words.missing(missing)}</span>
      )}
      {actions && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          aria-label={words.addTo(shift.name, formatDate(day))}
          onClick={() => actions.onAdd(duty, null)}
        >
          {words.add}
        </Button>
      )}
    </>
  )
}

interface PlaceProps extends Pick<DutyGridProps, 'actions'> {
  readonly place: DutyPlace
  readonly duty: DutyShift
}

function Place({ place, duty, actions }: PlaceProps) {
  const { worker, absence, isGone, isReplaced, faults, replaces } = place
  const isAway = absence !== null || isGone
  return (
    <div className={classes.place} data-away={isAway || undefined}>
      <div className={classes.head}>
        <strong>{worker.name}</strong>
        {actions && (
          <CloseButton
            size="sm"
            aria-label={words.remove(worker.name, duty.shift.name, formatDate(duty.day))}
            onClick={() => actions.onRemove(place)}
          />
        )}
      </div>
      <span className={classes.light}>{worker.professionTitle}</span>
      {replaces && <span className={classes.light}>{words.instead(replaces.name)}</span>}
      {absence && <span className={classes.fault}>{words.absences[absence]}</span>}
      {isGone && <span className={classes.fault}>{words.isGone}</span>}
      {!isAway &&
        faults.map((fault) => (
          <span key={fault} className={classes.fault}>
            {words.faults[fault]}
          </span>
        ))}
      {isAway && !isReplaced && actions && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={words.standIn(worker.name)}
          onClick={() => actions.onAdd(duty, place)}
        >
          {words.standInShort}
        </Button>
      )}
    </div>
  )
}
