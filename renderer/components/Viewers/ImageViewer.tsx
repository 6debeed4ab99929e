import { type CSSProperties, useState } from 'react'
import { componentMessages } from '../components.messages.ts'
import { ErrorState } from '../QueryContent/ErrorState.tsx'
import { type FileSteps, type ViewerActions, ViewerPaper } from './ViewerPaper.tsx'
import classes from './Viewers.module.css'
import { ViewerTools } from './ViewerTools.tsx'
import { zoomSteps } from './viewer-zoom.ts'

interface ImageViewerProps {
  readonly title: string
  /** A `blob:` address. */
  readonly url: string
  readonly onPrint?: (() => void) | undefined
  readonly files?: FileSteps | undefined
  readonly takesFocus?: boolean | undefined
}

const failure = { title: componentMessages.imageFailed, text: componentMessages.pdfFailedText }

/** A scanned picture with the same tools as a PDF. */
export function ImageViewer({ title, url, onPrint, files, takesFocus }: ImageViewerProps) {
  const [zoom, setZoom] = useState(1)
  const [rotation, setRotation] = useState(0)
  const [shape, setShape] = useState<{ readonly url: string; readonly ratio: number } | null>(null)
  const [brokenUrl, setBrokenUrl] = useState<string | null>(null)
  if (brokenUrl === url) return <ErrorState failure={failure} />
  const actions: ViewerActions = {
    ...zoomSteps(zoom, setZoom),
    onRotate: () => setRotation((rotation + 90) % 360),
    files,
  }
  const ratio = shape?.url === url ? shape.ratio : null
  const { frame, image } = layOut(zoom, rotation, ratio)
  return (
    <div className={classes.viewer}>
      <ViewerTools title={title} zoom={zoom} actions={actions} onPrint={onPrint} />
      <ViewerPaper title={title} actions={actions} takesFocus={takesFocus}>
        <div className={classes.frame} style={frame}>
          <img
            src={url}
            alt={title}
            className={classes.image}
            style={image}
            onLoad={({ currentTarget }) =>
              setShape({ url, ratio: currentTarget.naturalWidth / Math.max(1, currentTarget.naturalHeight) })
            }
            onError={() => setBrokenUrl(url)}
          />
        </div>
      </ViewerPaper>
    </div>
  )
}

/** A picture that lies on its side takes the room of its sides, so that all of it can be scrolled to. */
function layOut(zoom: number, rotation: number, ratio: number | null) {
  const frame: CSSProperties = { width: `${zoom * 100}%` }
  const isLying = rotation % 180 !== 0
  if (!isLying || ratio === null) return { frame, image: { width: '100%', rotate: `${rotation}deg` } }
  const image: CSSProperties = {
    position: 'absolute',
    left: '50%',
    top: '50%',
    width: `${ratio * 100}%`,
    translate: '-50% -50%',
    rotate: `${rotation}deg`,
  }
  return { frame: { ...frame, aspectRatio: 1 / ratio }, image }
}
