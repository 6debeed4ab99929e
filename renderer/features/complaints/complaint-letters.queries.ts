import { useQuery } from '@tanstack/react-query'
import type { ComplaintLetterKind } from '#shared/features/complaints/complaint-letters.ts'
import { orpc } from '../../api/client.ts'
import { failureTextOf } from '../../api/refusal-text.ts'
import { complaintLetterRefusalWords } from './complaint-letters.messages.ts'
import { complaintMessages as words } from './complaints.messages.ts'

export const useComplaintLetters = (id: string) => useQuery(orpc.complaintLetters.list.queryOptions({ input: { id } }))

/** What a letter of a kind would say now, or its draft. */
export const useLetterForm = (id: string, kind: ComplaintLetterKind) =>
  useQuery(orpc.complaintLetters.form.queryOptions({ input: { id, kind } }))

const refusals = { ...words.refusals, ...complaintLetterRefusalWords }

/** The words for a failed call about a letter. */
export const letterFailure = failureTextOf(words.refusedTitle, refusals)
