import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { errorText } from '../../api/error-text.ts'
import { fetchFile } from '../../api/files.ts'
import { useCommand } from '../../api/use-command.ts'
import { FailureNotice } from '../Dialogs/FailureNotice.tsx'
import { printPdf } from './print-pdf.ts'

interface PrintFileButtonProps {
  readonly label: string
  /** "/files/<kind>/<id>" of a PDF. */
  readonly path: string
  readonly variant?: 'filled' | 'default' | undefined
}

/** One press: the paper is fetched and the print dialog opens. */
export function PrintFileButton({ label, path, variant = 'default' }: PrintFileButtonProps) {
  const print = useCommand({
    mutationFn: async () => {
      const { bytes } = await fetchFile(path)
      await printPdf(bytes)
    },
  })
  return (
    <>
      <Button
        variant={variant}
        leftSection={<IconPrinter size={18} stroke={1.8} aria-hidden />}
        loading={print.isPending}
        onClick={() => print.mutate()}
      >
        {label}
      </Button>
      {print.error && <FailureNotice failure={errorText(print.error)} />}
    </>
  )
}
