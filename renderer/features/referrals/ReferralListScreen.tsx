import { IconAmbulance, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import {
  referralPaths as kindsOfReferral,
  type ReferralPath,
  type ReferralState,
  referralStates,
} from '#shared/features/referrals/referral.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { ChoiceField } from '../../components/FilterBar/ChoiceField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { useZone } from '../../format/use-zone.ts'
import { referralColumns } from './referral-columns.tsx'
import { referralPaths } from './referral-paths.ts'
import { referralMessages as words } from './referrals.messages.ts'

interface Filters {
  readonly state: ReferralState | 'any'
  readonly path: ReferralPath | 'any'
  readonly overdueOn: CalendarDate | null
}

const everything: Filters = { state: 'any', path: 'any', overdueOn: null }

/** Page kind 1: who was sent where, and what is late. */
export function ReferralListScreen() {
  const navigate = useNavigate()
  const zone = useZone()
  const mayEnter = useMay('enter:health')
  const { filters, set, clear, isFiltered } = useFilters<Filters>('referrals', everything)
  const query = useQuery(
    orpc.referrals.list.queryOptions({
      input: {
        inmateId: null,
        states: filters.state === 'any' ? [] : [filters.state],
        path: filters.path === 'any' ? null : filters.path,
        overdueOn: filters.overdueOn,
      },
    }),
  )
  const columns = useMemo(() => referralColumns(zone), [zone])
  return (
    <ListPage
      head={{
        title: words.listTitle,
        subtitle: words.listSubtitle,
        ...(mayEnter ? { mainAction: { label: words.create, icon: IconPlus, to: referralPaths.open } } : {}),
      }}
      name="referrals"
      query={{ ...query, data: query.data?.referrals }}
      rowId={({ id }) => id}
      columns={columns}
      onOpen={({ id }) => void navigate(referralPaths.referral(id))}
      exportName={words.exportName}
      filters={{
        isFiltered,
        onClear: clear,
        fields: (
          <>
            <ChoiceField
              label={words.stateFilter}
              anyLabel={words.allStates}
              choices={referralStates}
              wordOf={(state) => words.states[state]}
              value={filters.state}
              onChange={(state) => set({ state })}
              width="12rem"
            />
            <ChoiceField
              label={words.pathFilter}
              anyLabel={words.allPaths}
              choices={kindsOfReferral}
              wordOf={(path) => words.paths[path]}
              value={filters.path}
              onChange={(path) => set({ path })}
              width="11rem"
            />
            <CalendarDateInput
              label={words.overdueOn}
              value={filters.overdueOn}
              onChange={(overdueOn) => set({ overdueOn })}
            />
          </>
        ),
      }}
      empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconAmbulance }}
    />
  )
}
