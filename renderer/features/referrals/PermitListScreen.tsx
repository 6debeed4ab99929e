import { IconAmbulance } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { ReferralPermit } from '#shared/features/referrals/referral-permits.contract.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import { orpc } from '../../api/client.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { ChoiceField } from '../../components/FilterBar/ChoiceField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { StateBadge, stateWord } from '../../components/StateBadge/StateBadge.tsx'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { permitState } from './permit-state.ts'
import { referralPaths } from './referral-paths.ts'
import { permitMessages as words } from './referral-permits.messages.ts'
import { referralMessages } from './referrals.messages.ts'

/** What waits for the head; what he decided is one choice away. */
export function PermitListScreen() {
  const navigate = useNavigate()
  const zone = useZone()
  const { filters, set, clear, isFiltered } = useFilters<{ readonly which: 'all' | 'any' }>('permits', { which: 'any' })
  const query = useQuery(orpc.referralPermits.list.queryOptions({ input: {} }))
  const rows = useMemo(
    () => query.data && (filters.which === 'all' ? [...query.data.waiting, ...query.data.decided] : query.data.waiting),
    [query.data, filters.which],
  )
  const columns = useMemo(() => permitColumns(zone), [zone])
  return (
    <ListPage
      head={{ title: words.title, subtitle: words.subtitle }}
      name="referral-permits"
      query={{ ...query, data: rows }}
      rowId={({ id }) => id}
      columns={columns}
      onOpen={({ id }) => void navigate(referralPaths.permit(id))}
      exportName={words.exportName}
      filters={{
        isFiltered,
        onClear: clear,
        isNarrowAtFirst: true,
        fields: (
          <ChoiceField
            label={words.show}
            anyLabel={words.waiting}
            choices={['all'] as const}
            wordOf={() => words.all}
            value={filters.which}
            onChange={(which) => set({ which })}
            width="16rem"
          />
        ),
      }}
      empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconAmbulance }}
    />
  )
}

function permitColumns(zone: FacilityZone): readonly DataColumn<ReferralPermit>[] {
  const { columns } = words
  const when = (row: ReferralPermit) => formatMoment(row.leftAt ?? row.plannedAt ?? row.askedAt, zone)
  return [
    { id: 'number', label: columns.number, value: (row) => row.number, width: '8.5rem', isFixed: true },
    { id: 'person', label: columns.person, value: (row) => row.inmate.name, isFixed: true },
    { id: 'path', label: columns.path, value: (row) => referralMessages.paths[row.path], width: '9rem' },
    {
      id: 'priority',
      label: columns.priority,
      value: (row) => referralMessages.priorities[row.priority],
      width: '9rem',
    },
    { id: 'hospital', label: columns.hospital, value: (row) => row.hospital },
    {
      id: 'when',
      label: columns.when,
      value: (row) => row.leftAt ?? row.plannedAt ?? row.askedAt,
      exportText: when,
      cell: when,
      width: '11rem',
    },
    {
      id: 'state',
      label: columns.state,
      value: (row) => stateWord(permitState(row)),
      cell: (row) => <StateBadge state={permitState(row)} />,
      width: '10rem',
    },
  ]
}
