import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { fetchFile } from '../../api/files.ts'
import { QueryContent } from '../QueryContent/QueryContent.tsx'
import { ImageViewer } from './ImageViewer.tsx'
import { PdfViewer } from './PdfViewer.tsx'
import type { FileSteps } from './ViewerPaper.tsx'
import classes from './Viewers.module.css'

interface StoredFileViewerProps {
  readonly title: string
  /** "/files/<id>" or "/files/<kind>/<id>". */
  readonly path: string
  /** Another value means other bytes under the same path, as with a draft that was saved again. */
  readonly version?: number | undefined
  readonly onPrint?: (() => void) | undefined
  /** The other files of the same record, one step away. */
  readonly files?: FileSteps | undefined
  readonly takesFocus?: boolean | undefined
}

/** A file of the core, fetched with this session's right and shown by what it is: PDF or picture. */
export function StoredFileViewer({ path, version = 0, ...shown }: StoredFileViewerProps) {
  const file = useQuery({
    queryKey: ['stored-file', path, version],
    queryFn: () => fetchFile(path),
    // Health papers do not stay in memory once nobody looks at them.
    gcTime: 0,
    retry: false,
  })
  return (
    <div className={classes.place}>
      <QueryContent query={file} shape="form">
        {({ bytes, mediaType }) =>
          mediaType.startsWith('image/') ? (
            <StoredImage {...shown} bytes={bytes} mediaType={mediaType} />
          ) : (
            <PdfViewer {...shown} bytes={bytes} />
          )
        }
      </QueryContent>
    </div>
  )
}

interface StoredImageProps extends Omit<StoredFileViewerProps, 'path' | 'version'> {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
}

function StoredImage({ bytes, mediaType, ...shown }: StoredImageProps) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
    setUrl(address)
    return () => URL.revokeObjectURL(address)
  }, [bytes, mediaType])
  return url === null ? null : <ImageViewer {...shown} url={url} />
}
