import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { v7 as newId } from 'uuid'
import { orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'

type Call<Input, Output> = (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>

/**
 * One command of this feature, under the key of its form's draft; without a form the same input tried again goes out under the same
 * key. Either way a lost answer never does a thing twice. Afterwards everything that is shown about people is asked for anew.
 */
export function useInmateCommand<Input, Output>(call: Call<Input, Output>, draftKey?: string) {
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
      await queryClient.invalidateQueries({ queryKey: orpc.inmates.key() })
    },
    onError: () => queryClient.invalidateQueries({ queryKey: orpc.inmates.profile.key() }),
  })
}
