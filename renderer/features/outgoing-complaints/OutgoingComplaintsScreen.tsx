import { Alert, Button, Group, Select, Text } from '@mantine/core'
import { IconMailForward } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { OutgoingRow } from '#shared/features/outgoing-complaints/outgoing-complaints.contract.ts'
import { isEnded } from '#shared/features/service-cases/case-phase.rules.ts'
import { useMay } from '../../app/session.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { holdsWords } from '../../components/FilterBar/holds-words.ts'
import { SearchField } from '../../components/FilterBar/SearchField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { StateBadge, type StateCode, stateWord } from '../../components/StateBadge/StateBadge.tsx'
import { formatTimeLeft } from '../../format/durations.ts'
import { formatNumber } from '../../format/numbers.ts'
import { turnName } from '../recommendations/turn-text.ts'
import { outgoingMessages as words } from './outgoing.messages.ts'
import { useOutgoingChoices, useOutgoingList } from './outgoing.queries.ts'
import { outgoingPaths } from './outgoing-paths.ts'

function stateOf({ phase, isLate, isMyTurn }: OutgoingRow): StateCode {
  if (phase === 'done' || phase === 'refused' || phase === 'cancelled') return phase
  return isLate ? 'overdue' : isMyTurn ? 'running' : 'waiting'
}

const turnText = (row: OutgoingRow) =>
  isEnded(row.phase) ? words.ended : row.isMyTurn ? words.yours : (turnName(row.turn) ?? words.nobody)

const leftText = ({ workingDaysLeft, phase }: OutgoingRow) =>
  workingDaysLeft === null
    ? isEnded(phase)
      ? ''
      : words.noClock
    : formatTimeLeft({ workingDaysLeft, hoursLeft: null })

const columns: readonly DataColumn<OutgoingRow>[] = [
  { id: 'number', label: words.columns.number, value: ({ number }) => number, width: '9rem', isFixed: true },
  {
    id: 'recipient',
    label: words.columns.recipient,
    value: ({ recipient }) => recipient,
    width: '13rem',
    isFixed: true,
  },
  {
    id: 'theirNumber',
    label: words.columns.theirNumber,
    value: ({ theirNumber }) => theirNumber ?? '',
    width: '9rem',
  },
  { id: 'about', label: words.columns.about, value: ({ about }) => about },
  {
    id: 'state',
    label: words.columns.state,
    value: (row) => stateWord(stateOf(row)),
    cell: (row) => <StateBadge state={stateOf(row)} />,
    width: '8.5rem',
  },
  { id: 'turn', label: words.columns.turn, value: turnText, width: '11rem' },
  {
    id: 'left',
    label: words.columns.left,
    value: ({ workingDaysLeft }) => workingDaysLeft,
    cell: leftText,
    exportText: leftText,
    width: '9rem',
  },
  {
    id: 'answer',
    label: words.columns.answer,
    value: ({ answer }) => answer ?? '',
    width: '12rem',
    isHiddenAtFirst: true,
  },
  {
    id: 'satisfaction',
    label: words.columns.satisfaction,
    value: ({ satisfaction }) => (satisfaction === null ? '' : words.satisfactions[satisfaction]),
    width: '12rem',
    isHiddenAtFirst: true,
  },
]

type Shown = keyof typeof words.shows

const isShown = (show: Shown, { phase, isLate }: OutgoingRow): boolean => {
  if (show === 'late') return isLate
  return show === 'all' || isEnded(phase) === (show === 'ended')
}

const showOptions = (['open', 'late', 'ended', 'all'] as const).map((value) => ({ value, label: words.shows[value] }))

interface Filters {
  readonly text: string
  readonly show: Shown
}

/** Every complaint of the house to another office, and where it stands. */
export function OutgoingComplaintsScreen() {
  const navigate = useNavigate()
  const mayEnter = useMay('enter:complaints')
  const { filters, set, clear, isFiltered } = useFilters<Filters>('outgoing-complaints', { text: '', show: 'open' })
  const list = useOutgoingList()
  const proposals = useOutgoingChoices().data?.proposals ?? []
  const first = proposals[0]
  const rows = useMemo(
    () =>
      list.data?.filter(
        (row) =>
          isShown(filters.show, row) &&
          holdsWords(filters.text, [row.number, row.recipient, row.about, row.theirNumber ?? '']),
      ),
    [list.data, filters],
  )
  const hasAny = (list.data?.length ?? 0) > 0
  return (
    <ListPage
      head={{
        title: words.listTitle,
        mainAction: mayEnter ? { label: words.newTitle, onClick: () => void navigate(outgoingPaths.open) } : undefined,
      }}
      name="outgoing-complaints"
      above={
        mayEnter && first ? (
          <Alert>
            <Group>
              <Text size="sm">{words.proposalsWaiting(formatNumber(proposals.length))}</Text>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => void navigate(`${outgoingPaths.open}?usul=${first.id}`)}
              >
                {words.proposalsOpen}
              </Button>
            </Group>
          </Alert>
        ) : undefined
      }
      query={{ ...list, data: rows }}
      rowId={({ id }) => id}
      columns={columns}
      onOpen={({ id }) => void navigate(outgoingPaths.one(id))}
      firstSort={{ column: 'left' }}
      totalCount={list.data?.length}
      exportName={words.exportName}
      filters={{
        isFiltered,
        isNarrowAtFirst: hasAny,
        onClear: clear,
        fields: (
          <>
            <SearchField
              label={words.search}
              shortLabel={words.searchShort}
              value={filters.text}
              onChange={(text) => set({ text })}
              width="16rem"
            />
            <Select
              aria-label={words.show}
              value={filters.show}
              onChange={(show) => set({ show: show ?? 'open' })}
              data={showOptions}
              w="11rem"
            />
          </>
        ),
      }}
      empty={
        hasAny
          ? { title: words.noneTitle, text: words.noneText, icon: IconMailForward }
          : { title: words.emptyTitle, text: words.emptyText, icon: IconMailForward }
      }
    />
  )
}
