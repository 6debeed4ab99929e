import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { v7 as newId } from 'uuid'
import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { client, orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'

/** Everything that the case page shows. */
export function useRecommendation(caseId: string) {
  return useQuery(orpc.recommendations.get.queryOptions({ input: { caseId } }))
}

interface Reference {
  readonly caseId: string
  readonly revision: number
}

interface CallOptions {
  readonly context: { readonly key: string }
}

/** What a screen gives; the case and its revision are added here. */
type OwnPart<Input extends Reference> = Omit<Input, keyof Reference>

interface MutateOptions<Output> {
  /** Of the form's draft, which ends with this call. */
  readonly key?: string
  readonly onSuccess?: (output: Output) => void
}

/**
 * One change of one case. It goes out on the newest revision that this page knows, and under the key of its form's draft; without a
 * form, under a key that stays the same while the same input is tried again. Either way a lost answer never does a thing twice.
 */
export function useCaseCommand<Input extends Reference, Output extends { readonly revision: number }>(
  caseId: string,
  call: (input: Input, options: CallOptions) => Promise<Output>,
) {
  const queryClient = useQueryClient()
  const attempt = useRef({ content: '', key: '' })
  const caseKey = orpc.recommendations.get.queryKey({ input: { caseId } })
  const { mutate, mutateAsync, isPending, error, reset } = useCommand({
    mutationFn: ({ input, draftKey }: { readonly input: OwnPart<Input>; readonly draftKey: string | undefined }) => {
      const revision = queryClient.getQueryData<Recommendation>(caseKey)?.revision ?? 0
      const content = JSON.stringify([revision, input])
      if (attempt.current.content !== content) attempt.current = { content, key: newId() }
      // `Omit` and its two keys together are the input again, which the compiler cannot see for a type parameter.
      return call({ ...input, caseId, revision } as unknown as Input, {
        context: { key: draftKey ?? attempt.current.key },
      })
    },
    onSuccess: (output) => {
      attempt.current = { content: '', key: '' }
      queryClient.setQueryData<Recommendation>(caseKey, (old) => old && { ...old, revision: output.revision })
      for (const queryKey of [
        orpc.recommendations.get.key(),
        orpc.recommendations.list.key(),
        orpc.letters.register.key(),
      ])
        void queryClient.invalidateQueries({ queryKey })
    },
    onError: () => queryClient.invalidateQueries({ queryKey: orpc.recommendations.get.key() }),
  })
  return {
    /** Unlike TanStack's own, it tells of success also when the form is gone by then: the case has moved on, and the form with it. */
    mutate: (input: OwnPart<Input>, options: MutateOptions<Output> = {}): void => {
      mutate({ input, draftKey: options.key }, { onSuccess: options.onSuccess })
    },
    mutateAsync: (input: OwnPart<Input>, draftKey?: string) => mutateAsync({ input, draftKey }),
    isPending,
    error,
    reset,
  }
}

/** The commands of the feature, for `useCaseCommand`. */
export const recommendationCalls = client.recommendations
