import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'

/** The day on the unit's calendar; null until it is known. */
export function useToday(): CalendarDate | null {
  const { data } = useQuery(orpc.facility.today.queryOptions({ input: {} }))
  return (data?.date ?? null) as CalendarDate | null
}

type Call<Input, Output> = (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>

/**
 * One command of this feature. The same input tried again goes out under the same key, so that a lost answer never does a thing twice;
 * afterwards everything that is shown about people is asked for anew.
 */
export function useInmateCommand<Input, Output>(call: Call<Input, Output>) {
  const queryClient = useQueryClient()
  const attempt = useRef({ content: '', key: '' })
  return useMutation({
    mutationFn: (input: Input) => {
      const content = JSON.stringify(input)
      if (attempt.current.content !== content) attempt.current = { content, key: crypto.randomUUID() }
      return call(input, { context: { key: attempt.current.key } })
    },
    onSuccess: async () => {
      attempt.current = { content: '', key: '' }
      await queryClient.invalidateQueries({ queryKey: orpc.inmates.key() })
    },
    onError: () => queryClient.invalidateQueries({ queryKey: orpc.inmates.profile.key() }),
  })
}
