import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { fetchFile } from '../../api/files.ts'
import { QueryContent } from '../QueryContent/QueryContent.tsx'
import { ImageViewer } from './ImageViewer.tsx'
import { PdfViewer } from './PdfViewer.tsx'

interface StoredFileViewerProps {
  readonly title: string
  /** "/files/<id>" or "/files/<kind>/<id>". */
  readonly path: string
  /** Another value means other bytes under the same path, as with a draft that was saved again. */
  readonly version?: number | undefined
  readonly onPrint?: (() => void) | undefined
}

/** A file of the core, fetched with this session's right and shown by what it is: PDF or picture. */
export function StoredFileViewer({ title, path, version = 0, onPrint }: StoredFileViewerProps) {
  const file = useQuery({
    queryKey: ['stored-file', path, version],
    queryFn: () => fetchFile(path),
    // Health papers do not stay in memory once nobody looks at them.
    gcTime: 0,
    retry: false,
  })
  return (
    <QueryContent query={file} shape="form">
      {({ bytes, mediaType }) =>
        mediaType.startsWith('image/') ? (
          <StoredImage title={title} bytes={bytes} mediaType={mediaType} onPrint={onPrint} />
        ) : (
          <PdfViewer title={title} bytes={bytes} onPrint={onPrint} />
        )
      }
    </QueryContent>
  )
}

interface StoredImageProps extends Pick<StoredFileViewerProps, 'title' | 'onPrint'> {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
}

function StoredImage({ title, bytes, mediaType, onPrint }: StoredImageProps) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
    setUrl(address)
    return () => URL.revokeObjectURL(address)
  }, [bytes, mediaType])
  return url === null ? null : <ImageViewer title={title} url={url} onPrint={onPrint} />
}
