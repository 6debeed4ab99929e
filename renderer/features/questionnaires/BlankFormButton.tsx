import { Button, SegmentedControl } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { PaperDialog } from '../../components/Viewers/PaperDialog.tsx'
import { useDesk } from './instrument-desk.ts'
import { instrumentMessages as words } from './instruments.messages.ts'

const papers = ['A4', 'F4'] as const

/** The questions on paper, for where no computer stands. */
export function BlankFormButton({ versionId }: { readonly versionId: string }) {
  const { use } = useDesk()
  const [isOpen, setOpen] = useState(false)
  const [paper, setPaper] = useState<(typeof papers)[number]>('A4')
  return (
    <>
      <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => setOpen(true)}>
        {words.blank}
      </Button>
      <PaperDialog
        title={words.blankTitle}
        path={isOpen ? `/files/instrument-forms/${versionId}?paper=${paper}&use=${use}` : null}
        fileName={words.blankFile}
        onClose={() => setOpen(false)}
      >
        <SegmentedControl
          aria-label={words.paper}
          value={paper}
          onChange={(value) => setPaper(papers.find((one) => one === value) ?? 'A4')}
          data={[...papers]}
        />
      </PaperDialog>
    </>
  )
}
