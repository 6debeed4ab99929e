import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { v7 as newId } from 'uuid'
import { orpc } from '../../api/client.ts'
import { failureTextOf } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { arrivalMessages as words } from './arrivals.messages.ts'

type Call<Input, Output> = (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>

/** One command of an arrival, under the key of its form's draft; without a form the same input tried again goes out under the same key. */
export function useArrivalCommand<Input, Output>(call: Call<Input, Output>, draftKey?: string) {
  const queryClient = useQueryClient()
  const attempt = useRef({ content: '', key: '' })
  return useCommand({
    mutationFn: (input: Input) => {
      if (draftKey !== undefined) return call(input, { context: { key: draftKey } })
      const content = JSON.stringify(input)
      if (attempt.current.content !== content) attempt.current = { content, key: newId() }
      return call(input, { context: { key: attempt.current.key } })
    },
    onSuccess: async () => {
      attempt.current = { content: '', key: '' }
      await queryClient.invalidateQueries({ queryKey: orpc.arrivals.key() })
      await queryClient.invalidateQueries({ queryKey: orpc.separations.key() })
    },
  })
}

/** The words for a failed call. */
export const arrivalFailure = failureTextOf(words.refusedTitle, words.refusals)

/** How many who came are not done with, by the start page: a number in the menu is no reading of the record. */
export function useArrivalBadge(): number | undefined {
  const { data } = useQuery(orpc.today.list.queryOptions({ input: {} }))
  return data?.items.filter(({ kind }) => kind === 'arrival-open').length
}
