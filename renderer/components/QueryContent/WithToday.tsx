import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { PageHead } from '../PageHead/PageHead.tsx'
import type { SkeletonShape } from './LoadingSkeleton.tsx'
import { QueryContent } from './QueryContent.tsx'

interface WithTodayProps {
  /** Of a whole screen: its title stands there from the start. */
  readonly title?: string | undefined
  readonly shape: SkeletonShape
  readonly children: (today: CalendarDate) => ReactNode
}

/** What begins with the unit's day: the page has no clock of its own, so it asks, waits, and says when no answer came. */
export function WithToday({ title, shape, children }: WithTodayProps) {
  const today = useQuery(orpc.facility.today.queryOptions({ input: {}, staleTime: 60_000 }))
  return (
    <>
      {title && today.data === undefined && <PageHead title={title} />}
      <QueryContent query={today} shape={shape}>
        {({ date }) => children(date)}
      </QueryContent>
    </>
  )
}
