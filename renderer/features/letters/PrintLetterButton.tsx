import { Button, Group, Modal, Select, Stack } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../../api/client.ts'
import { componentMessages } from '../../components/components.messages.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { noticeFailure } from '../../components/Notices/notices.tsx'
import { letterRegisterMessages as words } from './letters.messages.ts'
import { printFailure } from './print-failure.ts'
import { usePrintLetter } from './use-print-letter.ts'

interface PrintLetterButtonProps {
  readonly letterId: string
  readonly title: string
}

/** Prints at once where the browser prints; asks for the printer where this computer has its own. */
export function PrintLetterButton({ letterId, title }: PrintLetterButtonProps) {
  const printers = useQuery(orpc.letters.printers.queryOptions({ input: {} }))
  const [isChoosing, setChoosing] = useState(false)
  const print = usePrintLetter()
  const list = printers.data ?? []
  const start = () => {
    if (list.length > 0) setChoosing(true)
    else print.mutate({ letterId, printer: null }, { onError: (error) => noticeFailure(printFailure(error)) })
  }
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={start}
        loading={print.isPending && !isChoosing}
        aria-label={words.printTitle(title)}
      >
        {words.print}
      </Button>
      <Modal
        opened={isChoosing}
        onClose={() => setChoosing(false)}
        title={words.printTitle(title)}
        closeButtonProps={{ 'aria-label': componentMessages.close }}
      >
        <PrinterChoice
          printers={list}
          isPrinting={print.isPending}
          error={print.error}
          onPrint={(printer) => print.mutate({ letterId, printer }, { onSuccess: () => setChoosing(false) })}
        />
      </Modal>
    </>
  )
}

interface PrinterChoiceProps {
  readonly printers: readonly { readonly name: string; readonly isDefault: boolean }[]
  readonly isPrinting: boolean
  readonly error: unknown
  readonly onPrint: (printer: string) => void
}

function PrinterChoice({ printers, isPrinting, error, onPrint }: PrinterChoiceProps) {
  const [chosen, setChosen] = useState<string | null>(null)
  const printer = chosen ?? printers.find((one) => one.isDefault)?.name ?? printers[0]?.name ?? null
  return (
    <Stack>
      <Select
        label={words.printer}
        value={printer}
        onChange={setChosen}
        data={printers.map(({ name, isDefault }) => ({
          value: name,
          label: isDefault ? words.defaultPrinter(name) : name,
        }))}
      />
      {error !== null && <FailureNotice failure={printFailure(error)} />}
      <Group justify="flex-end">
        <Button
          onClick={() => printer !== null && onPrint(printer)}
          loading={isPrinting}
          disabled={printer === null}
          data-autofocus
        >
          {words.printNow}
        </Button>
      </Group>
    </Stack>
  )
}
