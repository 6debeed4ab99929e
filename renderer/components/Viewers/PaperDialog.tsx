import { Button, Group, Modal, Stack } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { errorText } from '../../api/error-text.ts'
import { fetchFile, offerDownload } from '../../api/files.ts'
import { componentMessages } from '../components.messages.ts'
import { noticeFailure } from '../Notices/notices.tsx'
import { QueryContent } from '../QueryContent/QueryContent.tsx'
import { PdfViewer } from './PdfViewer.tsx'
import { printPdf } from './print-pdf.ts'

interface PaperDialogProps {
  readonly title: string
  /** Null while it is closed. */
  readonly path: string | null
  /** For "Simpan PDF", without ending. */
  readonly fileName: string
  readonly onClose: () => void
  /** Choices over the sheet, e.g. its paper. */
  readonly children?: ReactNode
}

/** A sheet of the office that is made anew each time: looked at first, then printed or kept. */
export function PaperDialog({ title, path, fileName, onClose, children }: PaperDialogProps) {
  const [isPrinting, setPrinting] = useState(false)
  const file = useQuery({
    queryKey: ['office-sheet', path],
    queryFn: () => fetchFile(path ?? ''),
    enabled: path !== null,
    // It may hold names and tells of this very minute.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const bytes = file.data?.bytes
  const print = async () => {
    if (!bytes) return
    setPrinting(true)
    try {
      await printPdf(bytes)
    } catch (error) {
      noticeFailure(errorText(error))
    } finally {
      setPrinting(false)
    }
  }
  return (
    <Modal
      opened={path !== null}
      onClose={onClose}
      title={title}
      size="62rem"
      closeButtonProps={{ 'aria-label': componentMessages.close }}
    >
      <Stack gap="sm">
        <Group justify="space-between" align="flex-end">
          <div>{children}</div>
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<IconDownload size={18} stroke={1.6} aria-hidden />}
              disabled={!bytes}
              onClick={() => bytes && offerDownload(bytes, 'application/pdf', `${fileName}.pdf`)}
            >
              {componentMessages.savePdf}
            </Button>
            <Button
              leftSection={<IconPrinter size={18} stroke={1.8} aria-hidden />}
              disabled={!bytes}
              loading={isPrinting}
              onClick={() => void print()}
            >
              {componentMessages.print}
            </Button>
          </Group>
        </Group>
        <QueryContent query={file} shape="form">
          {(shown) => <PdfViewer title={title} bytes={shown.bytes} />}
        </QueryContent>
      </Stack>
    </Modal>
  )
}
