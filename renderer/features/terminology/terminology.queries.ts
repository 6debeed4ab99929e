import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { TermOrigin } from '#shared/features/terminology/diagnosis-codes.ts'
import { client, orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { importFailure } from '../inmate-import/import-failure.ts'
import { terminologyMessages } from './terminology.messages.ts'

const words = terminologyMessages.import

/** How many codes a list shows at most; more is what a search is for. */
export const mostListed = 1000

const shownByPicker = 20

/** For the picker: what matches, or what was chosen last and most often. */
export const useDiagnosisSearch = (text: string, isOpen: boolean) =>
  useQuery({
    ...orpc.terminology.search.queryOptions({ input: { text, limit: shownByPicker } }),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  })

export const useDiagnoses = (text: string, origin: TermOrigin | null) =>
  useQuery({
    ...orpc.terminology.list.queryOptions({ input: { text, origin, limit: mostListed } }),
    placeholderData: keepPreviousData,
  })

export const useSaveTerm = (key: string) => useCommand(orpc.terminology.saveTerm.mutationOptions({ context: { key } }))
export const useWithdrawTerm = (key: string) =>
  useCommand(orpc.terminology.withdrawTerm.mutationOptions({ context: { key } }))

/** The long work of an import, for `useImportTask`. */
export const checkDiagnoses = client.diagnosisImports.check

export const seenDiagnosesQuery = (fileId: string) => ({
  ...orpc.diagnosisImports.inspect.queryOptions({ input: { fileId, sheet: null, headerRow: null } }),
  retry: false,
  // A stored file does not change.
  staleTime: Number.POSITIVE_INFINITY,
})

export const useDiagnosisImports = () => useQuery(orpc.diagnosisImports.list.queryOptions({ input: {} }))
export const useDiagnosisImport = (id: string) => useQuery(orpc.diagnosisImports.one.queryOptions({ input: { id } }))

export const useApplyImport = (key: string) =>
  useCommand(orpc.diagnosisImports.apply.mutationOptions({ context: { key } }))
export const useUndoImport = (key: string) =>
  useCommand(orpc.diagnosisImports.undo.mutationOptions({ context: { key } }))
export const useDiscardImport = (key: string) =>
  useCommand(orpc.diagnosisImports.discard.mutationOptions({ context: { key } }))

/** The words for a failed call about a list of diagnoses. */
export function diagnosisFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  return refusalText(error, words.refusedTitle, words.refusals) ?? importFailure(error)
}

export const useTemplates = () => useQuery(orpc.complaintTemplates.list.queryOptions({ input: {} }))
export const useKeptTemplates = () => useQuery(orpc.complaintTemplates.kept.queryOptions({ input: {} }))
export const useSaveTemplate = (key: string) =>
  useCommand(orpc.complaintTemplates.save.mutationOptions({ context: { key } }))
export const useRestoreTemplate = (key: string) =>
  useCommand(orpc.complaintTemplates.restore.mutationOptions({ context: { key } }))

export const plainFailure = (error: unknown): ErrorText | null => (error ? errorText(error) : null)
