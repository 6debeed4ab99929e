import { Text } from '@mantine/core'
import { useMemo } from 'react'
import type { Member } from '#shared/features/coaching-programmes/coaching-members.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { memberColumns } from './member-columns.tsx'
import { memberMessages as words } from './members.messages.ts'
import { programmeMessages } from './programmes.messages.ts'
import { useMembers } from './programmes.queries.ts'

export type MemberPart = keyof typeof parts

const parts = {
  members: {
    holds: ({ state }: Member) => state === 'accepted',
    empty: words.noMembers,
  },
  waiting: {
    holds: ({ state }: Member) => state === 'waiting',
    empty: words.noWaiting,
  },
  past: {
    holds: ({ state }: Member) => state === 'refused' || state === 'withdrawn' || state === 'ended',
    empty: words.noPast,
  },
} as const

interface MembersTabProps {
  readonly programmeId: string
  readonly part: MemberPart
  readonly onOpen: (id: string) => void
}

/** Those who take part, who wait in the order of asking, or who did so once. */
export function MembersTab({ programmeId, part, onOpen }: MembersTabProps) {
  const members = useMembers(programmeId)
  return (
    <WithToday shape="table">
      {(today) => (
        <QueryContent query={members} shape="table">
          {(all) => <MemberTable all={all} {...{ part, onOpen, today }} />}
        </QueryContent>
      )}
    </WithToday>
  )
}

interface MemberTableProps extends Omit<MembersTabProps, 'programmeId'> {
  readonly all: readonly Member[]
  readonly today: CalendarDate
}

function MemberTable({ all, part, onOpen, today }: MemberTableProps) {
  const rows = useMemo(() => all.filter(parts[part].holds), [all, part])
  const columns: readonly DataColumn<Member>[] = useMemo(() => memberColumns(part, rows, today), [part, rows, today])
  if (rows.length === 0) return <Text>{parts[part].empty}</Text>
  return (
    <DataTable
      name={`coaching-${part}`}
      label={programmeMessages.tabs[part]}
      rows={rows}
      rowId={({ id }) => id}
      columns={columns}
      onOpen={({ id }) => onOpen(id)}
    />
  )
}
