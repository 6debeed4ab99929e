import type { Member } from '#shared/features/coaching-programmes/coaching-members.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { formatDate } from '../../format/dates.ts'
import type { MemberPart } from './MembersTab.tsx'
import { leavingReasonOf } from './member-facts.ts'
import { standingOf } from './member-standing.ts'
import { memberMessages as words } from './members.messages.ts'
import { closedLook, openLook } from './programme-looks.ts'
import { gateMessages, gateText, stageWords } from './stage-words.messages.ts'

const { columns: labels } = words

const person: DataColumn<Member> = {
  id: 'person',
  label: labels.person,
  value: (row) => row.person.name,
  isFixed: true,
}

const register: DataColumn<Member> = {
  id: 'register',
  label: labels.register,
  value: (row) => row.person.registerNumber,
  width: '9rem',
}

const room: DataColumn<Member> = {
  id: 'room',
  label: labels.room,
  value: ({ person: { block, room: own } }) => [block, own].filter(Boolean).join('/'),
  width: '7rem',
}

const dateColumn = (id: string, label: string, dayOf: (row: Member) => CalendarDate | null): DataColumn<Member> => {
  const text = (row: Member) => {
    const day = dayOf(row)
    return day === null ? '' : formatDate(day)
  }
  return {
    id,
    label,
    value: dayOf,
    cell: text,
    exportText: text,
    width: '8rem',
  }
}

const stateColumn = (today: CalendarDate): DataColumn<Member> => ({
  id: 'state',
  label: labels.state,
  value: (row) => standingOf(row, today).word,
  cell: (row) => <MeaningBadge {...standingOf(row, today)} />,
  width: '16rem',
})

/** Columns of one part of a programme's people. */
export function memberColumns(
  part: MemberPart,
  rows: readonly Member[],
  today: CalendarDate,
): readonly DataColumn<Member>[] {
  if (part === 'members')
    return [
      person,
      stateColumn(today),
      register,
      room,
      dateColumn('joined', labels.joined, (row) => row.joinedOn),
      {
        id: 'stage',
        label: labels.stage,
        value: ({ entryStage }) => (entryStage === null ? '' : stageWords[entryStage]),
        width: '12rem',
        isHiddenAtFirst: true,
      },
    ]
  if (part === 'waiting') {
    const turnOf = new Map(rows.map(({ id }, index) => [id, index + 1]))
    return [
      {
        id: 'turn',
        label: labels.turn,
        value: ({ id }) => turnOf.get(id) ?? 0,
        width: '5.5rem',
        align: 'end',
      },
      person,
      {
        id: 'gate',
        label: labels.gate,
        value: ({ gate }) => gateText(gate, today),
        cell: ({ gate }) =>
          gate.isOpen ? (
            <MeaningBadge look={openLook} word={gateMessages.open} />
          ) : (
            <MeaningBadge look={closedLook} word={gateText(gate, today)} />
          ),
        width: '22rem',
      },
      register,
      dateColumn('asked', labels.asked, (row) => row.askedOn),
      {
        id: 'by',
        label: labels.by,
        value: ({ askedBy }) => words.askedBy[askedBy],
        width: '11rem',
        isHiddenAtFirst: true,
      },
    ]
  }
  return [
    person,
    register,
    stateColumn(today),
    dateColumn('on', labels.on, (row) => row.leftOn ?? row.decidedOn),
    {
      id: 'reason',
      label: labels.reason,
      value: leavingReasonOf,
    },
  ]
}
