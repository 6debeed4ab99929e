import type { Apart, SeparationOrigin } from '#shared/features/separations/separations.contract.ts'
import { type CalendarDate, daysBetween } from '#shared/time/calendar-date.ts'
import { type FacilityZone, toCalendarDate } from '#shared/time/facility-zone.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { formatMoment } from '../../format/times.ts'
import { inmateMessages } from '../inmates/inmates.messages.ts'
import { apartLook, goneLook } from './separation-looks.ts'
import { separationMessages as words } from './separations.messages.ts'

export type ApartRow = Apart & { readonly origin?: SeparationOrigin }

export const isGone = ({ person }: Apart) => person.state !== 'present'

const groundOf = ({ origin }: ApartRow) =>
  [origin?.ground, origin?.screening?.title, origin?.visit?.number].filter(Boolean).join('; ')

const stateWord = (row: Apart) => (isGone(row) ? inmateMessages.states[row.person.state] : words.standings.here)

/** Columns of the list of people apart; what led to it only where the reader is told. */
export function separationColumns(
  zone: FacilityZone,
  today: CalendarDate | undefined,
  isTold: boolean,
): readonly DataColumn<ApartRow>[] {
  const { columns } = words
  const began = (row: ApartRow) => formatMoment(row.beganAt, zone)
  const days = (row: ApartRow) =>
    today === undefined ? null : Math.max(0, daysBetween(toCalendarDate(row.beganAt, zone), today))
  const daysText = (row: ApartRow) => {
    const count = days(row)
    return count === null ? '' : words.days(count)
  }
  return [
    { id: 'person', label: columns.person, value: ({ person }) => person.name, isFixed: true },
    {
      id: 'room',
      label: columns.room,
      value: ({ block, room }) => words.placeOf(block, room),
      width: '9rem',
      isFixed: true,
    },
    {
      id: 'state',
      label: columns.state,
      value: stateWord,
      cell: (row) => <MeaningBadge look={isGone(row) ? goneLook : apartLook} word={stateWord(row)} />,
      width: '11.5rem',
    },
    { id: 'began', label: columns.began, value: (row) => row.beganAt, cell: began, exportText: began, width: '9.5rem' },
    { id: 'days', label: columns.days, value: days, cell: daysText, exportText: daysText, width: '6.5rem' },
    ...(isTold ? [{ id: 'ground', label: columns.ground, value: groundOf, width: '16rem' }] : []),
    {
      id: 'register',
      label: columns.register,
      value: ({ person }) => person.registerNumber,
      width: '9rem',
      isHiddenAtFirst: isTold,
    },
  ]
}
