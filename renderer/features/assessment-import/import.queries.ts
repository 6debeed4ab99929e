import { useQuery, useQueryClient } from '@tanstack/react-query'
import { client, orpc } from '../../api/client.ts'
import { uploadResult } from '../../api/files.ts'

type Given = Parameters<typeof client.assessmentImport.open>[0]
type OpenEvent =
  Awaited<ReturnType<typeof client.assessmentImport.open>> extends AsyncIterable<infer Event> ? Event : never
type KeepEvent =
  Awaited<ReturnType<typeof client.assessmentImport.keep>> extends AsyncIterable<infer Event> ? Event : never

export type ImportEvent = OpenEvent | KeepEvent | { readonly kind: 'uploading' }

/** What was opened, to be kept with the same words. */
export interface Brought extends Given {
  readonly fileName: string
}

/** Brings the file into the core, then follows how it is opened; `onBrought` learns what it is called there. */
export async function* bringResult(
  about: { readonly inmateId: string; readonly file: File; readonly signature: File | null },
  onBrought: (brought: Brought) => void,
  signal: AbortSignal,
): AsyncGenerator<ImportEvent> {
  const { inmateId, file, signature } = about
  yield { kind: 'uploading' }
  const { id: fileId } = await uploadResult(file, { signal })
  const text = signature === null ? null : (await signature.text()).slice(0, 16_384)
  const brought = { inmateId, fileId, signature: text }
  onBrought({ ...brought, fileName: file.name })
  yield* await client.assessmentImport.open(brought, { signal })
}

export async function* keepResult(
  { fileName: _fileName, ...given }: Brought,
  said: { readonly isPersonConfirmed: boolean; readonly acceptedAs: string | null },
  key: string,
  signal: AbortSignal,
): AsyncGenerator<ImportEvent> {
  yield* await client.assessmentImport.keep({ ...given, ...said }, { signal, context: { key } })
}

export function useImportChanges() {
  const queryClient = useQueryClient()
  return async () => {
    const keys = [orpc.earlierAssessments.key(), orpc.assessmentImport.key()]
    await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
  }
}

export const useImportComparison = (id: string) =>
  useQuery(orpc.assessmentImport.comparison.queryOptions({ input: { id } }))
