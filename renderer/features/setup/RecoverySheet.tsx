import { Button, Group, Modal } from '@mantine/core'
import { IconDownload, IconEye, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { fetchFile, offerDownload } from '../../api/files.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { PdfViewer } from '../../components/Viewers/PdfViewer.tsx'
import { printPdf } from '../../components/Viewers/print-pdf.ts'
import { setupMessages as words } from './setup.messages.ts'

interface RecoverySheetProps {
  readonly path: string
  /** What the sheet is called, where it is not the one with the recovery code of the data. */
  readonly sheet?: { readonly title: string; readonly fileName: string } | undefined
}

const dataSheet = { title: words.sheetTitle, fileName: words.sheetFileName }

/** The sheet for the safe: print it, keep it as a file for another printer, or look at it first. */
export function RecoverySheet({ path, sheet: { title, fileName } = dataSheet }: RecoverySheetProps) {
  const sheet = useQuery({
    queryKey: ['recovery-sheet', path],
    queryFn: () => fetchFile(path),
    // One code, one sheet: no commit changes it, and after the one that confirms the code it is gone.
    staleTime: 'static',
    // The code must not stay in memory longer than this step.
    gcTime: 0,
  })
  const [isOpen, setOpen] = useState(false)
  const [isPrinting, setPrinting] = useState(false)
  const [failure, setFailure] = useState<ErrorText | null>(null)
  const bytes = sheet.data?.bytes

  const print = async () => {
    if (!bytes) return void sheet.refetch()
    setPrinting(true)
    setFailure(null)
    try {
      await printPdf(bytes)
    } catch (error) {
      setFailure(errorText(error))
    } finally {
      setPrinting(false)
    }
  }
  const shownFailure = failure ?? (sheet.error ? errorText(sheet.error) : null)
  return (
    <>
      <Group gap="xs">
        <Button
          variant="outline"
          leftSection={<IconPrinter size={18} stroke={1.8} aria-hidden />}
          loading={sheet.isFetching || isPrinting}
          onClick={() => void print()}
        >
          {words.printSheet}
        </Button>
        <Button
          variant="default"
          leftSection={<IconEye size={18} stroke={1.8} aria-hidden />}
          disabled={!bytes}
          onClick={() => setOpen(true)}
        >
          {words.showSheet}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} stroke={1.8} aria-hidden />}
          disabled={!bytes}
          onClick={() => bytes && offerDownload(bytes, 'application/pdf', fileName)}
        >
          {words.saveSheet}
        </Button>
      </Group>
      {shownFailure && <FailureNotice failure={shownFailure} />}
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={title}
        size="56rem"
        closeButtonProps={{ 'aria-label': words.closeSheet }}
      >
        {bytes && <PdfViewer title={title} bytes={bytes} onPrint={() => void print()} />}
      </Modal>
    </>
  )
}
