import { useQuery } from '@tanstack/react-query'
import type { ComplaintLetterKind } from '#shared/features/complaints/complaint-letters.ts'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { complaintLetterRefusalWords } from './complaint-letters.messages.ts'
import { complaintMessages as words } from './complaints.messages.ts'

export const useComplaintLetters = (id: string) => useQuery(orpc.complaintLetters.list.queryOptions({ input: { id } }))

/** What a letter of a kind would say now, or its draft. */
export const useLetterForm = (id: string, kind: ComplaintLetterKind) =>
  useQuery(orpc.complaintLetters.form.queryOptions({ input: { id, kind } }))

const refusals = { ...words.refusals, ...complaintLetterRefusalWords }

/** The words for a failed call about a letter. */
export function letterFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  return refusalText(error, words.refusedTitle, refusals) ?? errorText(error)
}
