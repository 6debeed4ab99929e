import { Checkbox } from '@mantine/core'
import { IconFlask, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { type LabRequestState, labRequestStates } from '#shared/features/lab-requests/lab-request.rules.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { ChoiceField } from '../../components/FilterBar/ChoiceField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { useZone } from '../../format/use-zone.ts'
import { labColumns } from './lab-columns.tsx'
import { labRequestPaths } from './lab-request-paths.ts'
import { labRequestMessages as words } from './lab-requests.messages.ts'

interface Filters {
  readonly state: LabRequestState | 'any'
  readonly isOverdue: boolean
}

const everything: Filters = { state: 'any', isOverdue: false }

/** Page kind 1: what was asked from which laboratory, and what is late. */
export function LabRequestListScreen() {
  const navigate = useNavigate()
  const zone = useZone()
  const mayEnter = useMay('enter:health')
  const { filters, set, clear, isFiltered } = useFilters<Filters>('lab-requests', everything)
  const query = useQuery(
    orpc.labRequests.list.queryOptions({
      input: {
        inmateId: null,
        states: filters.state === 'any' ? [] : [filters.state],
        isOverdue: filters.isOverdue,
      },
    }),
  )
  const columns = useMemo(() => labColumns(zone), [zone])
  return (
    <ListPage
      head={{
        title: words.listTitle,
        subtitle: words.listSubtitle,
        ...(mayEnter ? { mainAction: { label: words.create, icon: IconPlus, to: labRequestPaths.open } } : {}),
      }}
      name="lab-requests"
      query={query}
      rowId={({ id }) => id}
      columns={columns}
      onOpen={({ id }) => void navigate(labRequestPaths.request(id))}
      exportName={words.exportName}
      filters={{
        isFiltered,
        onClear: clear,
        fields: (
          <>
            <ChoiceField
              label={words.stateFilter}
              anyLabel={words.allStates}
              choices={labRequestStates}
              wordOf={(state) => words.states[state]}
              value={filters.state}
              onChange={(state) => set({ state })}
              width="14rem"
            />
            <Checkbox
              label={words.onlyOverdue}
              checked={filters.isOverdue}
              onChange={(event) => set({ isOverdue: event.currentTarget.checked })}
            />
          </>
        ),
      }}
      empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconFlask }}
    />
  )
}
