import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { instrumentDraftMessages as words } from './instrument-drafts.messages.ts'

export const useDrafts = () => useQuery(orpc.instrumentDrafts.list.queryOptions({ input: {} }))
export const useDraftOf = (id: string) => useQuery(orpc.instrumentDrafts.get.queryOptions({ input: { id } }))

export const useStartDraft = (key: string) =>
  useCommand(orpc.instrumentDrafts.start.mutationOptions({ context: { key } }))
export const useSaveDraft = (key: string) =>
  useCommand(orpc.instrumentDrafts.save.mutationOptions({ context: { key } }))
export const useApproveDraft = (key: string) =>
  useCommand(orpc.instrumentDrafts.approve.mutationOptions({ context: { key } }))
export const useWithdrawDraft = (key: string) =>
  useCommand(orpc.instrumentDrafts.withdraw.mutationOptions({ context: { key } }))
export const useRestoreDraft = (key: string) =>
  useCommand(orpc.instrumentDrafts.restore.mutationOptions({ context: { key } }))

/** The words for a failed call about a draft. */
export const draftFailure = (error: unknown): ErrorText | null =>
  error ? (refusalText(error, words.refusedTitle, words.refusals) ?? errorText(error)) : null
