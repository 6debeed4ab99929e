import { useQueryClient } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'

type Call<Input, Output> = (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>

/** One command about attendance; afterwards sheets and days are asked for anew, and only then it is done. */
export function useAttendanceCommand<Input, Output>(call: Call<Input, Output>) {
  const queries = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key: newId() } }),
    onSettled: () =>
      Promise.all(
        [orpc.attendance.key(), orpc.coachingSessions.key()].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  })
}
