import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../../../api/client.ts'
import { errorText } from '../../../api/error-text.ts'
import { uploadFile } from '../../../api/files.ts'

/** A scan that lies in the core already, waiting to be attached to something. */
export interface Scan {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly mediaType: string
}

const megabyte = 1024 * 1024
const usualMegabytes = 25

/** The pages of one paper while they are being gathered; `onAdded` lets a form take its complaint back. */
export function useScans(onAdded?: () => void) {
  const preferences = useQuery(orpc.facility.preferences.queryOptions({ input: {} }))
  const [scans, setScans] = useState<readonly Scan[]>([])
  const upload = useMutation({
    mutationFn: uploadFile,
    onSuccess: ({ id, size, mediaType }, file) => {
      setScans((before) => [...before, { id, size, mediaType, name: file.name }])
      onAdded?.()
    },
  })
  return {
    scans,
    fileIds: scans.map((scan) => scan.id),
    largestInBytes: (preferences.data?.maximumMegabytes ?? usualMegabytes) * megabyte,
    uploading: upload.isPending ? upload.variables : null,
    problem: upload.error ? errorText(upload.error) : null,
    add: (file: File) => upload.mutate(file),
    remove: (id: string) => setScans((before) => before.filter((scan) => scan.id !== id)),
  }
}

export type Scans = ReturnType<typeof useScans>
