import { useQueryClient } from '@tanstack/react-query'
import { client, orpc } from '../../api/client.ts'
import { fetchFile, offerDownload } from '../../api/files.ts'
import { useCommand } from '../../api/use-command.ts'

/** The long work of the feature, for `useImportTask`. */
export const importTasks = client.inmateImport

/** A stored list on one sheet and below one row of headings; null lets the core find them. */
export const seenListQuery = (place: {
  readonly fileId: string
  readonly sheet: string | null
  readonly headerRow: number | null
}) => ({
  // A file without sheets has one that is called nothing.
  ...orpc.inmateImport.inspect.queryOptions({ input: { ...place, sheet: place.sheet || null } }),
  retry: false,
  // A stored file does not change.
  staleTime: Number.POSITIVE_INFINITY,
})

/** Everything this feature shows is asked for anew. */
export function useImportRefresh() {
  const queries = useQueryClient()
  return () => {
    void queries.invalidateQueries({ queryKey: orpc.inmateImport.key() })
    void queries.invalidateQueries({ queryKey: orpc.inmates.key() })
  }
}

export function useDecide() {
  const refresh = useImportRefresh()
  return useCommand(orpc.inmateImport.decide.mutationOptions({ onSuccess: refresh }))
}

/** The lines that stayed behind, as a sheet for correction. */
export function useDownloadProblems(planId: string) {
  return useCommand({
    mutationFn: async () => {
      const sheet = await fetchFile(`/files/import-problems/${planId}`)
      offerDownload(sheet.bytes, sheet.mediaType, `impor-tidak-masuk-${planId.slice(-8)}.csv`)
    },
  })
}
