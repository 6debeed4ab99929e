import { Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { componentMessages } from '../components.messages.ts'
import classes from './Camera.module.css'
import { cameraMessages as words } from './camera.messages.ts'
import type { CameraSubject } from './camera-subject.ts'
import { FaceCrop } from './FaceCrop.tsx'
import { LiveCamera } from './LiveCamera.tsx'
import { PageStrip } from './PageStrip.tsx'
import { PaperCrop } from './PaperCrop.tsx'
import { pagesToPdf } from './pages-to-pdf.ts'
import type { Page } from './picture.ts'
import { useCamera } from './use-camera.ts'

interface CameraDialogProps {
  /** What the photograph is for: "Surat dokter". */
  readonly title: string
  readonly subject: CameraSubject
  /** Several sheets become one PDF. */
  readonly mayHaveManyPages: boolean
  readonly onTaken: (file: File) => void
  readonly onClose: () => void
}

/** Takes a photograph and cuts it. The camera is on while this is open, and no longer. */
export function CameraDialog(props: CameraDialogProps) {
  const { onClose } = props
  const what = props.subject === 'face' ? words.face : props.title
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title(what)}
      size="60rem"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': componentMessages.close }}
    >
      <CameraSteps {...props} title={what} />
    </Modal>
  )
}

function CameraSteps({ title, subject, mayHaveManyPages, onTaken }: CameraDialogProps) {
  const camera = useCamera()
  const [picture, setPicture] = useState<HTMLCanvasElement | null>(null)
  const [pages, setPages] = useState<readonly Page[]>([])

  const finish = async (all: readonly Page[]) => onTaken(await fileOf(all, title))
  const keep = (page: Page, isLast: boolean) => {
    const all = [...pages, page]
    if (isLast) void finish(all)
    else {
      setPages(all)
      setPicture(null)
    }
  }
  if (picture !== null && subject === 'face') {
    const take = (jpeg: Blob) => onTaken(jpegFile(jpeg, title))
    return <FaceCrop picture={picture} onPicture={setPicture} onAgain={() => setPicture(null)} onTake={take} />
  }
  if (picture !== null) {
    return (
      <PaperCrop
        picture={picture}
        onPicture={setPicture}
        onAgain={() => setPicture(null)}
        onTake={keep}
        mayGoOn={mayHaveManyPages}
        isFirst={pages.length === 0}
      />
    )
  }
  return (
    <Stack gap="sm" data-has-pages={pages.length > 0 || undefined} className={classes.steps}>
      <LiveCamera camera={camera} subject={subject} onPicture={setPicture} />
      {pages.length > 0 && (
        <PageStrip
          pages={pages}
          onRemove={(index) => setPages(pages.filter((_page, at) => at !== index))}
          onFinish={() => void finish(pages)}
        />
      )}
    </Stack>
  )
}

const jpegFile = (jpeg: Blob, title: string): File =>
  new File([jpeg], words.fileName(title, 'jpg'), { type: 'image/jpeg' })

async function fileOf(pages: readonly Page[], title: string): Promise<File> {
  const [first] = pages
  if (pages.length === 1 && first) return jpegFile(first.jpeg, title)
  const bytes = await Promise.all(
    pages.map(async (page) => ({ ...page, jpeg: new Uint8Array(await page.jpeg.arrayBuffer()) })),
  )
  return new File([pagesToPdf(bytes)], words.fileName(title, 'pdf'), { type: 'application/pdf' })
}
