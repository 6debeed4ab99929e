import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { v7 as newId } from 'uuid'
import { orpc } from '../../api/client.ts'
import { failureTextOf } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { pharmacyMessages as words } from './pharmacy.messages.ts'

type Call<Input, Output> = (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>

/**
 * One command of the pharmacy, under the key of its form's draft; without a form the same input tried again goes out under the same key.
 * Stock, prescriptions and doses hang together, so all three are asked for anew.
 */
export function usePharmacyCommand<Input, Output>(call: Call<Input, Output>, draftKey?: string) {
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
      const groups = [orpc.medicines, orpc.stock, orpc.prescriptions, orpc.observedDoses]
      await Promise.all(groups.map((group) => queryClient.invalidateQueries({ queryKey: group.key() })))
    },
  })
}

export const useMedicines = () => useQuery(orpc.medicines.list.queryOptions({ input: {} }))

/** The words for a failed call of the pharmacy. */
export const pharmacyFailure = failureTextOf(words.refusedTitle, words.refusals)
