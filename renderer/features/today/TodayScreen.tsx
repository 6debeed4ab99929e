import { SegmentedControl } from '@mantine/core'
import { IconSun } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { DueItem } from '#shared/features/today/today.contract.ts'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { formatFullDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { useZone } from '../../format/use-zone.ts'
import { useFiredReminders } from '../credentials/credentials.queries.ts'
import { OnDutyNow } from '../duty-roster/OnDutyNow.tsx'
import { todayMessages } from './today.messages.ts'
import { useToday } from './today.queries.ts'
import { todayColumns } from './today-columns.tsx'
import { UnfinishedDrafts } from './UnfinishedDrafts.tsx'

const whoseChoices = [
  { value: 'everyone', label: todayMessages.everyone },
  { value: 'mine', label: todayMessages.onlyMine },
]

/** Where the day begins: what waits, since when, whose turn, and one key to get there. */
export function TodayScreen() {
  useFiredReminders()
  const today = useToday()
  const navigate = useNavigate()
  const zone = useZone()
  const columns = useMemo(() => todayColumns(zone), [zone])
  const { filters, set, clear, isFiltered } = useFilters('today', { whose: 'everyone' })
  const items = today.data?.items
  const shown = useMemo(
    () => (filters.whose === 'mine' ? items?.filter((item) => item.isMine) : items),
    [items, filters.whose],
  )
  return (
    <ListPage
      name="today"
      head={{
        title: todayMessages.title,
        subtitle: today.data && [formatFullDate(today.data.today), ...counts(today.data.items)].join(' · '),
      }}
      query={{ ...today, data: shown }}
      above={
        <>
          <OnDutyNow />
          <UnfinishedDrafts />
        </>
      }
      columns={columns}
      rowId={(item) => item.id}
      onOpen={(item) => void navigate(item.link)}
      totalCount={items?.length}
      filters={{
        isFiltered,
        onClear: clear,
        fields: (
          <SegmentedControl
            aria-label={todayMessages.whose}
            data={whoseChoices}
            value={filters.whose}
            onChange={(whose) => set({ whose })}
          />
        ),
      }}
      empty={{ title: todayMessages.emptyTitle, text: todayMessages.emptyText, icon: IconSun }}
    />
  )
}

function counts(items: readonly DueItem[]): readonly string[] {
  if (items.length === 0) return []
  const mine = items.filter((item) => item.isMine).length
  const late = items.filter((item) => item.severity === 'late').length
  return [
    mine === 0 ? todayMessages.nothingMine : todayMessages.mine(formatNumber(mine)),
    ...(late === 0 ? [] : [todayMessages.late(formatNumber(late))]),
  ]
}
