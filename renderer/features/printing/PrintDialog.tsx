import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { PrintPaper } from '#shared/features/letters/print-queue.contract.ts'
import { client } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { componentMessages } from '../../components/components.messages.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import classes from './PrintDialog.module.css'
import { PrinterSelect, usePrinterChoice } from './PrinterSelect.tsx'
import { PrintOutcome } from './PrintOutcome.tsx'
import { printFailure } from './print-failure.ts'
import { printingMessages as words } from './printing.messages.ts'
import { usePrint } from './printing.queries.ts'

interface PrintDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  /** Null while it is not chosen yet. */
  readonly paper: PrintPaper | null
  /** Choices, and whose paper it is. */
  readonly children?: ReactNode
  /** The sheet itself, where it can be looked at before it is printed. */
  readonly preview?: ReactNode
}

/** Prints one paper now or puts it into the queue; after the browser has printed it asks what came out. */
export function PrintDialog({ isOpen, onClose, title, paper, children, preview }: PrintDialogProps) {
  const choice = usePrinterChoice()
  const [asked, setAsked] = useState<readonly string[]>([])
  const print = usePrint()
  const close = () => {
    setAsked([])
    add.reset()
    onClose()
  }
  const add = useCommand({ mutationFn: (one: PrintPaper) => client.printQueue.add({ papers: [one] }) })
  const enqueue = () =>
    paper &&
    add.mutate(paper, {
      onSuccess: () => {
        noticeDone({ text: words.enqueued })
        close()
      },
    })
  const printNow = () =>
    paper &&
    add.mutate(paper, {
      onSuccess: ({ ids }) =>
        print.mutate(
          { ids, printer: choice.printer },
          { onSuccess: (result) => (result.asked.length > 0 ? setAsked(result.asked) : close()), onError: close },
        ),
    })
  const isBusy = add.isPending || print.isPending
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={title}
      size={preview && asked.length === 0 ? '68rem' : 'md'}
      closeButtonProps={{ 'aria-label': componentMessages.close }}
      closeOnClickOutside={!isBusy}
      closeOnEscape={!isBusy}
    >
      {asked.length > 0 ? (
        <Stack>
          <Text fw={600}>{words.question}</Text>
          <Text size="sm">{words.answerLater}</Text>
          <PrintOutcome ids={asked} title={title} onTold={close} isMain />
        </Stack>
      ) : (
        <div className={preview ? classes.columns : undefined}>
          <Stack>
            {children}
            <PrinterSelect choice={choice} />
            {choice.printer === null && <Text size="sm">{words.browserPrints}</Text>}
            {add.error !== null && <FailureNotice failure={printFailure(add.error)} />}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={enqueue} disabled={paper === null || isBusy}>
                {words.enqueue}
              </Button>
              <Button onClick={printNow} loading={isBusy} disabled={paper === null} data-autofocus>
                {words.printNow}
              </Button>
            </Group>
          </Stack>
          {preview}
        </div>
      )}
    </Modal>
  )
}
