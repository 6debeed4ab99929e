import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { v7 as newId } from 'uuid'
import { client, orpc } from '../../api/client.ts'
import { failureTextOf } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { useMay } from '../../app/session.ts'
import { credentialMessages as words } from './credentials.messages.ts'

export const useStandings = () => useQuery(orpc.credentials.list.queryOptions({ input: {} }))

export const useCredentialsOf = (workerId: string) =>
  useQuery(orpc.credentials.ofWorker.queryOptions({ input: { workerId } }))

export const useOwnCredentials = () => useQuery(orpc.credentials.own.queryOptions({ input: {} }))

export const useReminders = () => useQuery(orpc.credentials.reminders.queryOptions({ input: {} }))

export const useCredentialSettings = () => useQuery(orpc.credentials.settings.queryOptions({ input: {} }))

export const useReadiness = () => useQuery(orpc.credentials.readiness.queryOptions({ input: {} }))

/** One command under the key of its form's draft or dialog; null is one press, each of which stands for itself. */
export function useCredentialCommand<Input, Output>(
  call: (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>,
  key: string | null,
) {
  const queryClient = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key: key ?? newId() } }),
    onSettled: () =>
      Promise.all(
        [orpc.credentials.key(), orpc.dutyRoster.key(), orpc.today.key()].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      ),
  })
}

/** Every hour is often enough for what counts days. */
const askEveryMs = 3_600_000

/** Has the core write down the reminders that have come due, each once; on the page that everybody opens first. */
export function useFiredReminders(): void {
  const may = useMay('view:workers')
  const waiting = useQuery({
    ...orpc.credentials.unfired.queryOptions({ input: {} }),
    ...{ enabled: may, refetchInterval: askEveryMs },
  })
  const fire = useCredentialCommand(client.credentials.fire, null)
  const count = waiting.data?.count ?? 0
  const { mutate, isPending, isError } = fire
  useEffect(() => {
    if (count > 0 && !isPending && !isError) mutate({})
  }, [count, isPending, isError, mutate])
}

export const credentialFailure = failureTextOf(words.refusedTitle, words.refusals)
