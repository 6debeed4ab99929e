import { useQuery, useQueryClient } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { failureTextOf } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { rosterMessages as words } from './duty-roster.messages.ts'

export const useDutyWeek = (from: CalendarDate) => useQuery(orpc.dutyRoster.week.queryOptions({ input: { from } }))

export const useDutyPeople = () => useQuery(orpc.dutyRoster.people.queryOptions({ input: {} }))

/** A shift ends without anybody pressing anything. */
const askEveryMs = 300_000

export const useOnDutyNow = (isAsked: boolean) =>
  useQuery({ ...orpc.dutyRoster.now.queryOptions({ input: {} }), enabled: isAsked, refetchInterval: askEveryMs })

/** One command under the key of its form's draft or dialog; null is one press, each of which stands for itself. */
export function useRosterCommand<Input, Output>(
  call: (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>,
  key: string | null,
) {
  const queryClient = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key: key ?? newId() } }),
    onSettled: () =>
      Promise.all(
        [orpc.dutyRoster.key(), orpc.credentials.key()].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      ),
  })
}

export const rosterFailure = failureTextOf(words.refusedTitle, words.refusals)
