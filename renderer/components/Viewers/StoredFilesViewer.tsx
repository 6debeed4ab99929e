import { useState } from 'react'
import { StoredFileViewer } from './StoredFileViewer.tsx'

/** A file of a record, as it is offered to a reader. */
export interface ViewableFile {
  /** "/files/<id>" or "/files/<kind>/<id>". */
  readonly path: string
  readonly title: string
  readonly version?: number | undefined
}

interface StoredFilesViewerProps {
  readonly files: readonly ViewableFile[]
  /** The path of the one that is shown. */
  readonly shown: string
  readonly onShow: (path: string) => void
}

/** One file of a record, with the others one step away. */
export function StoredFilesViewer({ files, shown, onShow }: StoredFilesViewerProps) {
  const [hasStepped, setStepped] = useState(false)
  const index = files.findIndex((file) => file.path === shown)
  const file = files[index]
  if (!file) return null
  const stepTo = (other: ViewableFile | undefined) =>
    other
      ? () => {
          setStepped(true)
          onShow(other.path)
        }
      : null
  return (
    <StoredFileViewer
      key={file.path}
      {...file}
      takesFocus={hasStepped}
      files={{
        position: index + 1,
        count: files.length,
        onNext: stepTo(files[index + 1]),
        onPrevious: stepTo(files[index - 1]),
      }}
    />
  )
}
