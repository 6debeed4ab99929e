import { Select } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import {
  type IssuedKind,
  type IssuedState,
  isIssuedShown,
  issuedKinds,
  issuedStates,
} from '#shared/features/staff-overview/staff-filters.rules.ts'
import type { IssuedLicence } from '#shared/features/staff-overview/staff-overview.contract.ts'
import { staffWords } from '#shared/features/staff-overview/staff-overview.messages.ts'
import { orpc } from '../../api/client.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { holdsWords } from '../../components/FilterBar/holds-words.ts'
import { SearchField } from '../../components/FilterBar/SearchField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import { formatDate } from '../../format/dates.ts'
import { credentialPaths } from '../credentials/credential-paths.ts'
import { LicenceBadge } from '../credentials/LicenceBadge.tsx'
import { staffOverviewMessages as words } from './staff-overview.messages.ts'

interface Filters {
  readonly text: string
  readonly kind: IssuedKind
  readonly state: IssuedState
}

const { columns: heads, forLife, left, title } = staffWords.issued

const untilText = ({ validUntil }: IssuedLicence) => (validUntil === null ? forLife : formatDate(validUntil))

const columns: readonly DataColumn<IssuedLicence>[] = [
  {
    ...{ id: 'name', label: heads.name, width: '12rem', isFixed: true },
    value: ({ workerName, hasLeft }) => (hasLeft ? left(workerName) : workerName),
  },
  { id: 'kind', label: heads.kind, value: ({ kind }) => staffWords.kinds[kind], width: '5rem' },
  { id: 'number', label: heads.number, value: ({ number }) => number, isFixed: true },
  { id: 'place', label: heads.place, value: ({ place }) => place ?? '' },
  {
    ...{ id: 'from', label: heads.from, value: ({ issuedOn }) => issuedOn, width: '8rem' },
    ...{ cell: ({ issuedOn }) => formatDate(issuedOn), exportText: ({ issuedOn }) => formatDate(issuedOn) },
  },
  {
    ...{ id: 'until', label: heads.until, value: ({ validUntil }) => validUntil ?? '9999', width: '9rem' },
    ...{ cell: untilText, exportText: untilText },
  },
  {
    ...{
      id: 'standing',
      label: heads.standing,
      value: ({ standing }) => staffWords.standings[standing],
      width: '11rem',
    },
    cell: ({ standing }) => <LicenceBadge standing={standing} />,
  },
  { id: 'replaced', label: heads.replacedBy, value: ({ replacedBy }) => replacedBy?.number ?? '' },
  {
    ...{ id: 'application', label: heads.application, width: '9rem', isHiddenAtFirst: true },
    value: ({ application }) => application?.number ?? '',
  },
]

/** Every STR and SIP there ever was, with what took its place. */
export function IssuedLicencesScreen() {
  const navigate = useNavigate()
  const query = useQuery(orpc.staffOverview.issued.queryOptions({ input: {} }))
  const none: Filters = { text: '', kind: 'all', state: 'all' }
  const { filters, set, clear, isFiltered } = useFilters<Filters>('issued-licences', none)
  const { data } = query
  const rows = useMemo(
    () =>
      data?.filter(
        (row) =>
          isIssuedShown(row, filters.state, filters.kind) &&
          holdsWords(filters.text, [row.workerName, row.number, row.place ?? '']),
      ),
    [data, filters],
  )
  const asked = new URLSearchParams({ keadaan: filters.state, jenis: filters.kind })
  return (
    <ListPage
      head={{ title, subtitle: words.issuedSubtitle }}
      name="issued-licences"
      query={{ ...query, data: rows }}
      rowId={({ id }) => id}
      columns={columns}
      onOpen={({ workerId }) => void navigate(credentialPaths.one(workerId))}
      totalCount={data?.length}
      exportName={words.issuedExport}
      filters={{
        ...{ isFiltered, onClear: clear },
        fields: (
          <>
            <SearchField
              label={words.searchIssued}
              shortLabel={words.searchShort}
              value={filters.text}
              onChange={(text) => set({ text })}
              width="14rem"
            />
            <Select
              aria-label={words.kind}
              allowDeselect={false}
              value={filters.kind}
              onChange={(kind) => set({ kind: kind ?? 'all' })}
              data={issuedKinds.map((value) => ({ value, label: words.kinds[value] }))}
              w="9rem"
            />
            <Select
              aria-label={words.state}
              allowDeselect={false}
              value={filters.state}
              onChange={(state) => set({ state: state ?? 'all' })}
              data={issuedStates.map((value) => ({ value, label: words.issuedStates[value] }))}
              w="12rem"
            />
            <PrintFileButton label={words.print} path={`/files/issued-licences/semua?${asked}`} />
          </>
        ),
      }}
      empty={{ title: words.issuedEmptyTitle, text: words.issuedEmptyText, icon: IconHistory }}
    />
  )
}
