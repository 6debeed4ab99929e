import { useQuery, useQueryClient } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { orpc } from '../../api/client.ts'
import { failureTextOf } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { workerMessages as words } from './workers.messages.ts'

export const useWorkers = (includeEnded: boolean) =>
  useQuery(orpc.workers.list.queryOptions({ input: { text: '', includeEnded } }))

export const useWorker = (id: string) => useQuery(orpc.workers.find.queryOptions({ input: { id } }))

export const useWorkerChoices = () => useQuery(orpc.workers.choices.queryOptions({ input: {} }))

/** One command under the key of its form's draft or dialog; null is one press, each of which stands for itself. */
export function useWorkerCommand<Input, Output>(
  call: (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>,
  key: string | null,
) {
  const queryClient = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key: key ?? newId() } }),
    onSettled: () =>
      Promise.all(
        [orpc.workers.key(), orpc.dutyRoster.key(), orpc.credentials.key()].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      ),
  })
}

export const workerFailure = failureTextOf(words.refusedTitle, words.refusals)
