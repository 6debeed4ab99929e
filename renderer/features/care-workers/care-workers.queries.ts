import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'

/** Health workers of a day (null: today), for whoever may know who works here; others type the name. */
export const useCareWorkers = (on: CalendarDate | null) =>
  useQuery({
    ...orpc.careWorkers.list.queryOptions({ input: { on } }),
    ...{ enabled: useMay('view:workers'), placeholderData: keepPreviousData },
  })
