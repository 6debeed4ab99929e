import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { PrintDialog } from '../printing/PrintDialog.tsx'
import { printingMessages as words } from '../printing/printing.messages.ts'

interface PrintLetterButtonProps {
  readonly letterId: string
  readonly title: string
}

/** Prints an issued letter now, or puts it into the queue. */
export function PrintLetterButton({ letterId, title }: PrintLetterButtonProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={() => setOpen(true)}
        aria-label={words.printTitle(title)}
      >
        {words.print}
      </Button>
      <PrintDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={words.printTitle(title)}
        paper={{ kind: 'letter', letterId }}
      />
    </>
  )
}
