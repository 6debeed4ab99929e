import { Select } from '@mantine/core'
import { IconCertificate } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { LicenceRow } from '#shared/features/licences/licences.contract.ts'
import { isEnded } from '#shared/features/service-cases/case-phase.rules.ts'
import { useMay } from '../../app/session.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { holdsWords } from '../../components/FilterBar/holds-words.ts'
import { SearchField } from '../../components/FilterBar/SearchField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { StateBadge, type StateCode, stateWord } from '../../components/StateBadge/StateBadge.tsx'
import { formatTimeLeft } from '../../format/durations.ts'
import { turnName } from '../recommendations/turn-text.ts'
import { LetterAgeDialog } from './LetterAgeDialog.tsx'
import { licencePaths } from './licence-paths.ts'
import { licenceMessages as words } from './licences.messages.ts'
import { useLicenceList } from './licences.queries.ts'

function stateOf({ phase, isLate, isMyTurn }: LicenceRow): StateCode {
  if (phase === 'returned') return 'incomplete'
  if (phase === 'done' || phase === 'refused' || phase === 'cancelled') return phase
  return isLate ? 'overdue' : isMyTurn ? 'running' : 'waiting'
}

const turnText = (row: LicenceRow) =>
  isEnded(row.phase) ? words.ended : row.isMyTurn ? words.yours : (turnName(row.turn) ?? words.nobody)

const leftText = ({ workingDaysLeft, phase }: LicenceRow) =>
  workingDaysLeft === null
    ? isEnded(phase)
      ? ''
      : words.noClock
    : formatTimeLeft({ workingDaysLeft, hoursLeft: null })

const stepText = ({ step, phase }: LicenceRow) =>
  step === null || isEnded(phase) ? '' : words.stepIs(step.letter, step.title)

const columns: readonly DataColumn<LicenceRow>[] = [
  { id: 'number', label: words.columns.number, value: ({ number }) => number, width: '9rem', isFixed: true },
  { id: 'worker', label: words.columns.worker, value: ({ workerName }) => workerName, width: '11rem', isFixed: true },
  { id: 'service', label: words.columns.service, value: ({ serviceName }) => serviceName, width: '12rem' },
  {
    id: 'trigger',
    label: words.columns.trigger,
    value: ({ trigger }) => trigger,
    width: '8rem',
    isHiddenAtFirst: true,
  },
  { id: 'place', label: words.columns.place, value: ({ place }) => place, width: '11rem', isHiddenAtFirst: true },
  { id: 'step', label: words.columns.step, value: stepText },
  { id: 'turn', label: words.columns.turn, value: turnText, width: '11rem' },
  {
    id: 'state',
    label: words.columns.state,
    value: (row) => stateWord(stateOf(row)),
    cell: (row) => <StateBadge state={stateOf(row)} />,
    width: '8.5rem',
  },
  { id: 'missing', label: words.columns.missing, value: ({ missing }) => missing, width: '8rem' },
  {
    id: 'left',
    label: words.columns.left,
    value: ({ workingDaysLeft }) => workingDaysLeft,
    cell: leftText,
    exportText: leftText,
    width: '9rem',
  },
]

type Shown = keyof typeof words.shows

const isShown = (show: Shown, { phase, isLate }: LicenceRow): boolean => {
  if (show === 'late') return isLate
  return show === 'all' || isEnded(phase) === (show === 'ended')
}

const showOptions = (['open', 'late', 'ended', 'all'] as const).map((value) => ({ value, label: words.shows[value] }))

interface Filters {
  readonly text: string
  readonly show: Shown
}

/** Every application for a licence, and where it stands. */
export function LicencesScreen() {
  const navigate = useNavigate()
  const mayEnter = useMay('enter:licences')
  const { filters, set, clear, isFiltered } = useFilters<Filters>('licences', { text: '', show: 'open' })
  const list = useLicenceList()
  const [isAgeOpen, setAgeOpen] = useState(false)
  const rows = useMemo(
    () =>
      list.data?.filter(
        (row) => isShown(filters.show, row) && holdsWords(filters.text, [row.number, row.workerName, row.place]),
      ),
    [list.data, filters],
  )
  const hasAny = (list.data?.length ?? 0) > 0
  return (
    <>
      <ListPage
        head={{
          title: words.listTitle,
          menu: mayEnter ? [{ label: words.letterAge, onClick: () => setAgeOpen(true) }] : undefined,
          mainAction: mayEnter ? { label: words.newTitle, onClick: () => void navigate(licencePaths.open) } : undefined,
        }}
        name="licences"
        query={{ ...list, data: rows }}
        rowId={({ id }) => id}
        columns={columns}
        onOpen={({ id }) => void navigate(licencePaths.one(id))}
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
            ? { title: words.noneTitle, text: words.noneText, icon: IconCertificate }
            : { title: words.emptyTitle, text: words.emptyText, icon: IconCertificate }
        }
      />
      <LetterAgeDialog isOpen={isAgeOpen} onClose={() => setAgeOpen(false)} />
    </>
  )
}
