import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { v7 as newId } from 'uuid'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalOf, refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { vaultRefusalTexts } from '../identity-vault/identity-vault.messages.ts'
import { complaintMessages as words } from './complaints.messages.ts'

export const useComplaintLists = () => useQuery(orpc.complaints.lists.queryOptions({ input: {} }))

export const useComplaints = (show: 'open' | 'ended' | 'all') =>
  useQuery(orpc.complaints.list.queryOptions({ input: { show } }))

export const useComplaint = (id: string) => useQuery(orpc.complaints.find.queryOptions({ input: { id } }))

/** Steps, clock and history of the case behind a complaint. */
export const useComplaintCourse = (id: string) => useQuery(orpc.complaintCases.course.queryOptions({ input: { id } }))

export const useColleagues = () => useQuery(orpc.complaintCases.colleagues.queryOptions({ input: {} }))

export const useMyComplaintTasks = () => useQuery(orpc.complaintTasks.mine.queryOptions({ input: {} }))

type Call<Input, Output> = (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>

/** One command of the desk, under the key of its form's draft; without a form the same input tried again goes out under the same key. */
export function useComplaintCommand<Input, Output>(call: Call<Input, Output>, draftKey?: string) {
  const queryClient = useQueryClient()
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
    onSettled: async () => {
      const changed = [
        ...[orpc.complaints.key(), orpc.complaintCases.key(), orpc.complaintTasks.key()],
        ...[orpc.outgoingComplaints.key(), orpc.today.key()],
      ]
      await Promise.all(changed.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
    },
  })
}

/** The words for a failed call. */
export function complaintFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  return (
    refusalOf(error, vaultRefusalTexts) ?? refusalText(error, words.refusedTitle, words.refusals) ?? errorText(error)
  )
}

/** Complaints whose next step is the reader's, by the start page. */
export function useComplaintBadge(): number | undefined {
  const { data } = useQuery(orpc.today.list.queryOptions({ input: {} }))
  return data?.items.filter(
    ({ kind, isMine }) => isMine && (kind === 'complaint-step-waiting' || kind === 'complaint-close-waiting'),
  ).length
}

/** What the complaint desk asks of this account and nobody has reported on yet. */
export function useTaskBadge(): number | undefined {
  const { data } = useQuery(orpc.today.list.queryOptions({ input: {} }))
  return data?.items.filter(({ kind }) => kind === 'complaint-danger' || kind === 'complaint-clarify').length
}
