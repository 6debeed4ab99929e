import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { v7 as newId } from 'uuid'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { boxMessages as words } from './complaint-boxes.messages.ts'

export const useBoxes = () => useQuery(orpc.complaintBoxes.boxes.queryOptions({ input: {} }))

export const useOpenings = () => useQuery(orpc.complaintBoxes.openings.queryOptions({ input: {} }))

export const useOpeningOf = (complaintId: string) =>
  useQuery(orpc.complaintBoxes.ofComplaint.queryOptions({ input: { complaintId } }))

type Call<Input, Output> = (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>

/** One command about boxes, under the key of its form's draft; without a form the same input tried again goes out under the same key. */
export function useBoxCommand<Input, Output>(call: Call<Input, Output>, draftKey?: string) {
  const queries = useQueryClient()
  const attempt = useRef({ content: '', key: '' })
  return useCommand({
    mutationFn: (input: Input) => {
      const content = JSON.stringify(input)
      if (attempt.current.content !== content) attempt.current = { content, key: newId() }
      return call(input, { context: { key: draftKey ?? attempt.current.key } })
    },
    onSuccess: () => {
      attempt.current = { content: '', key: '' }
    },
    onSettled: () =>
      Promise.all(
        [orpc.complaintBoxes.key(), orpc.complaints.key(), orpc.today.key()].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  })
}

/** The words for a failed call. */
export const boxFailure = (error: unknown): ErrorText | null =>
  error ? (refusalText(error, words.refusedTitle, words.refusals) ?? errorText(error)) : null
