import type { ReactNode } from 'react'
import type { UploadedFile, uploadFile } from '../../api/files.ts'
import type { CameraSubject } from '../Camera/camera-subject.ts'
import { type ChosenFile, FileDrop } from './FileDrop.tsx'
import type { FileKind } from './file-kinds.ts'
import { useUpload } from './use-upload.ts'

interface UploadFieldProps {
  readonly label: string
  readonly description?: ReactNode
  readonly kinds: readonly FileKind[]
  /** What lies in the core already; null asks for a file. */
  readonly stored: ChosenFile | null
  readonly onStored: (stored: UploadedFile, file: File) => void
  readonly onRemove?: (() => void) | undefined
  readonly error?: ReactNode
  /** What is photographed: a sheet, or a face. */
  readonly subject?: CameraSubject | undefined
  /** Another door of the core than that for scans. */
  readonly send?: typeof uploadFile | undefined
  readonly 'data-path'?: string | undefined
}

/** One file that is stored as soon as it is chosen, dropped or photographed. The form around it waits for it by itself. */
export function UploadField({ stored, onStored, onRemove, error, send, ...drop }: UploadFieldProps) {
  const upload = useUpload(onStored, send)
  const { uploading, problem } = upload
  return (
    <FileDrop
      {...drop}
      file={uploading ?? stored}
      onChoose={upload.start}
      onRemove={uploading ? upload.cancel : onRemove}
      error={problem ? `${problem.title}. ${problem.text}` : error}
    />
  )
}
