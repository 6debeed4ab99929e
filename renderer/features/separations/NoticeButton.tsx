import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { PaperDialog } from '../../components/Viewers/PaperDialog.tsx'
import { separationMessages as words } from './separations.messages.ts'

/** The notice for those who guard the block: looked at, then printed. */
export function NoticeButton({ separationId }: { readonly separationId: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} stroke={1.6} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {words.printNotice}
      </Button>
      <PaperDialog
        title={words.printNotice}
        path={isOpen ? `/files/separation-notices/${separationId}` : null}
        fileName={words.noticeFile}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
