import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { type client, orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { programmeRefusals } from '../coaching-programmes/programmes.messages.ts'
import { needMessages as words } from './assessment-needs.messages.ts'

export const useNeedsOf = (assessmentId: string) =>
  useQuery(orpc.assessmentNeeds.of.queryOptions({ input: { assessmentId } }))

type Filter = Parameters<typeof client.assessmentNeeds.list>[0]

export const useNeedList = (filter: Filter) =>
  useQuery({ ...orpc.assessmentNeeds.list.queryOptions({ input: filter }), placeholderData: keepPreviousData })

export const useServedNeeds = (programmeId: string) =>
  useQuery(orpc.assessmentNeeds.ofProgramme.queryOptions({ input: { programmeId } }))

export const useProposals = (programmeId: string) =>
  useQuery(orpc.assessmentNeeds.proposals.queryOptions({ input: { programmeId } }))

/** One command about needs; afterwards programmes are asked for anew too. */
export function useNeedCommand<Input, Output>(
  call: (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>,
  key: string,
) {
  const queries = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key } }),
    onSettled: () =>
      Promise.all(
        [orpc.assessmentNeeds.key(), orpc.coachingProgrammes.key()].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  })
}

/** A place on the waiting list is refused by the rules of coaching too. */
export function needFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  return refusalText(error, words.refusedTitle, { ...programmeRefusals, ...words.refusals }) ?? errorText(error)
}
