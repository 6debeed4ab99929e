import { Button, Group } from '@mantine/core'
import { IconTargetArrow } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { type NeedRow, needGravities } from '#shared/features/assessment-needs/assessment-needs.contract.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { ChoiceField } from '../../components/FilterBar/ChoiceField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { formatDate } from '../../format/dates.ts'
import { assessmentProfilePaths } from '../assessment-profile/assessment-profile-paths.ts'
import { needMessages as words } from './assessment-needs.messages.ts'
import { bandText, NeedBand } from './NeedBand.tsx'
import { NeedNumbersTable } from './NeedNumbersTable.tsx'
import { useNeedList } from './needs.queries.ts'

const placeText = ({ person, block, room }: NeedRow): string =>
  person === 'client' ? words.client : [block, room].filter((part) => part !== null).join('/')

const columns: readonly DataColumn<NeedRow>[] = [
  { id: 'name', label: words.name, value: ({ name }) => name, isFixed: true },
  { id: 'register', label: words.register, value: ({ registerNumber }) => registerNumber ?? '', width: '8.5rem' },
  { id: 'place', label: words.place, value: placeText, width: '6.5rem' },
  { id: 'need', label: words.columns.need, value: ({ title }) => title, width: '13rem' },
  {
    ...{ id: 'band', label: words.band, value: bandText, width: '9.5rem' },
    cell: ({ band, isTicked }) => <NeedBand {...{ band, isTicked }} />,
  },
  {
    ...{ id: 'found', label: words.foundOn, value: ({ foundOn }: NeedRow) => foundOn, width: '8rem' },
    ...{
      cell: ({ foundOn }: NeedRow) => formatDate(foundOn),
      exportText: ({ foundOn }: NeedRow) => formatDate(foundOn),
    },
  },
  { id: 'waiting', label: words.waitingFor, value: ({ waitingFor }) => waitingFor.join(', '), width: '9rem' },
]

type Gravity = (typeof needGravities)[number]

interface Filters {
  readonly need: string
  readonly block: string
  readonly gravity: Gravity | 'any'
}

const anything: Filters = { need: 'any', block: 'any', gravity: 'any' }

const orNull = <Value extends string>(value: Value): Exclude<Value, 'any'> | null =>
  value === 'any' ? null : (value as Exclude<Value, 'any'>)

/** Page kind 1: by name whoever has a need that nothing is done about, under the numbers of the whole unit. */
export function NeedListScreen() {
  const navigate = useNavigate()
  const { filters, set, clear, isFiltered } = useFilters<Filters>('assessment-needs', anything)
  const { need, block, gravity } = filters
  const list = useNeedList({ need: orNull(need), block: orNull(block), gravity: orNull(gravity) })
  const pages = list.data?.pages
  // The numbers are those of the newest answer: they speak of everybody, whatever part of the rows it brings.
  const { numbers = [], blocks = [], assessed = 0, total } = pages?.at(-1) ?? {}
  const rows = useMemo(() => pages?.flatMap((page) => page.rows), [pages])
  const titles = new Map(numbers.map((one) => [one.need, one.title] as const))
  return (
    <>
      <ListPage
        head={{ title: words.listTitle, subtitle: words.listText }}
        above={list.data && <NeedNumbersTable {...{ numbers, assessed }} />}
        name="assessment-needs"
        query={{ ...list, data: rows }}
        rowId={({ id }) => id}
        columns={columns}
        onOpen={({ assessmentId }) => void navigate(assessmentProfilePaths.results(assessmentId))}
        totalCount={total}
        exportName={words.listName}
        filters={{
          ...{ isFiltered, onClear: clear },
          fields: (
            <>
              <ChoiceField
                {...{ label: words.columns.need, anyLabel: words.anyNeed, value: need, width: '15rem' }}
                choices={[...titles.keys()]}
                wordOf={(one) => titles.get(one) ?? one}
                onChange={(chosen) => set({ need: chosen })}
              />
              <ChoiceField
                {...{ label: words.block, anyLabel: words.anyBlock, value: block, width: '10rem' }}
                choices={blocks}
                wordOf={words.blockOf}
                onChange={(chosen) => set({ block: chosen })}
              />
              <ChoiceField
                {...{ label: words.band, anyLabel: words.anyGravity, value: gravity, width: '11rem' }}
                choices={needGravities}
                wordOf={(one) => words.gravities[one]}
                onChange={(chosen) => set({ gravity: chosen })}
              />
            </>
          ),
        }}
        empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconTargetArrow }}
      />
      {list.hasNextPage && (
        <Group justify="center" mt="md">
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {words.loadMore}
          </Button>
        </Group>
      )}
    </>
  )
}
