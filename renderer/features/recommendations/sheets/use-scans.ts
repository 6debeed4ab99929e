import { useMutation, useQuery } from '@tanstack/react-query'
import { orpc } from '../../../api/client.ts'
import { errorText } from '../../../api/error-text.ts'
import { uploadFile } from '../../../api/files.ts'
import { sheetMessages as words } from './sheet.messages.ts'

/** A scan that lies in the core already, waiting to be attached to something. */
export interface Scan {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly mediaType: string
}

const megabyte = 1024 * 1024
const usualMegabytes = 25

/** Values of a form that gathers scans. They are kept in its draft: a scan that was uploaded is there again when the form is. */
export interface ScanValues {
  readonly scans: readonly Scan[]
}

type ScanForm = { readonly values: ScanValues } & {
  readonly setFieldValue: (path: 'scans', value: (before: readonly Scan[]) => readonly Scan[]) => void
  readonly clearFieldError: (path: string) => void
}

/** The pages of one paper while they are being gathered. */
export function useScans(form: ScanForm) {
  const preferences = useQuery(orpc.facility.preferences.queryOptions({ input: {} }))
  const { scans } = form.values
  const upload = useMutation({
    mutationFn: uploadFile,
    onSuccess: ({ id, size, mediaType }, file) => {
      form.setFieldValue('scans', (before) => [...before, { id, size, mediaType, name: file.name }])
      form.clearFieldError('fileIds')
    },
  })
  return {
    scans,
    /** What a form that needs a scan complains about, under the path of the scan field. */
    missing: (values: ScanValues): { readonly fileIds?: string } =>
      values.scans.length > 0 ? {} : { fileIds: upload.isPending ? words.firstUpload : words.scanMissing },
    largestInBytes: (preferences.data?.maximumMegabytes ?? usualMegabytes) * megabyte,
    uploading: upload.isPending ? upload.variables : null,
    problem: upload.error ? errorText(upload.error) : null,
    add: (file: File) => upload.mutate(file),
    remove: (id: string) => form.setFieldValue('scans', (before) => before.filter((scan) => scan.id !== id)),
  }
}

export type Scans = ReturnType<typeof useScans>

export const fileIdsOf = ({ scans }: ScanValues): string[] => scans.map((scan) => scan.id)
