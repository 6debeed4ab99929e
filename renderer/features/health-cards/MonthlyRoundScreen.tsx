import { IconUsers } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { useScreenMemory } from '../../components/screen-memory.ts'
import { formatDate } from '../../format/dates.ts'
import { roundMessages as words } from './monthly-round.messages.ts'
import { Round } from './Round.tsx'

/** The monthly examination of everybody, block by block, typed without the mouse. */
export function MonthlyRoundScreen() {
  const [on, setOn] = useScreenMemory<CalendarDate | null>('monthly-round.day', null)
  const overview = useQuery({
    ...orpc.monthlyRound.overview.queryOptions({ input: { on } }),
    placeholderData: keepPreviousData,
  })
  const { data } = overview
  return (
    <>
      <PageHead
        title={words.title}
        subtitle={data ? words.subtitle(formatDate(data.first), formatDate(data.last)) : undefined}
      />
      <QueryContent query={overview} shape="table">
        {(round) =>
          round.blocks.length === 0 ? (
            <EmptyState title={words.nobodyTitle} text={words.nobodyText} icon={IconUsers} />
          ) : (
            <Round key={round.on} round={round} onDay={setOn} />
          )
        }
      </QueryContent>
      <HistorySection subject={{ type: 'monthly-round', id: 'monthly-round' }} />
    </>
  )
}
