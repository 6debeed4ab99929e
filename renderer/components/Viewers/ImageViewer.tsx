import { useState } from 'react'
import { componentMessages } from '../components.messages.ts'
import { ErrorState } from '../QueryContent/ErrorState.tsx'
import classes from './Viewers.module.css'
import { ViewerTools } from './ViewerTools.tsx'

interface ImageViewerProps {
  readonly title: string
  /** A `blob:` address. */
  readonly url: string
  readonly onPrint?: (() => void) | undefined
}

const failure = { title: componentMessages.imageFailed, text: componentMessages.pdfFailedText }

/** A scanned picture with the same tools as a PDF. */
export function ImageViewer({ title, url, onPrint }: ImageViewerProps) {
  const [zoom, setZoom] = useState(1)
  const [rotation, setRotation] = useState(0)
  const [brokenUrl, setBrokenUrl] = useState<string | null>(null)
  if (brokenUrl === url) return <ErrorState failure={failure} />
  return (
    <div className={classes.viewer}>
      <ViewerTools
        title={title}
        zoom={zoom}
        onZoom={setZoom}
        onRotate={() => setRotation((rotation + 90) % 360)}
        onPrint={onPrint}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse */}
      <section className={classes.paper} tabIndex={0} aria-label={componentMessages.viewer(title)}>
        <img
          src={url}
          alt={title}
          className={classes.image}
          style={{ width: `${zoom * 100}%`, rotate: `${rotation}deg` }}
          onError={() => setBrokenUrl(url)}
        />
      </section>
    </div>
  )
}
