import type { UploadedFile } from '../../api/files.ts'
import { componentMessages as words } from '../components.messages.ts'

/** A scan that lies in the core already, waiting to be attached to something. */
export interface Scan {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly mediaType: string
}

/** Values of a form that gathers scans. They are kept in its draft: a scan that was uploaded is there again when the form is. */
export interface ScanValues {
  readonly scans: readonly Scan[]
}

type ScanForm = { readonly values: ScanValues } & {
  readonly setFieldValue: (path: 'scans', value: (before: readonly Scan[]) => readonly Scan[]) => void
  readonly clearFieldError: (path: string) => void
}

/**
 * The pages of one paper while they are being gathered.
 * @param nameOf what they are called in the draft where the name of a file is nobody's business; counted from one
 */
export function useScans(form: ScanForm, nameOf?: (count: number) => string) {
  const { scans } = form.values
  return {
    scans,
    /** What a form that needs a scan complains about, under the path of the scan field. */
    missing: (values: ScanValues): { readonly fileIds?: string } =>
      values.scans.length > 0 ? {} : { fileIds: words.scanMissing },
    add: ({ id, size, mediaType }: UploadedFile, file: File) => {
      form.setFieldValue('scans', (before) => [
        ...before,
        { id, size, mediaType, name: nameOf?.(before.length + 1) ?? file.name },
      ])
      form.clearFieldError('fileIds')
    },
    remove: (id: string) => form.setFieldValue('scans', (before) => before.filter((scan) => scan.id !== id)),
  }
}

export type Scans = ReturnType<typeof useScans>

export const fileIdsOf = ({ scans }: ScanValues): string[] => scans.map((scan) => scan.id)
