import { Select } from '@mantine/core'
import { useState } from 'react'
import { printingMessages as words } from './printing.messages.ts'
import { usePrinters } from './printing.queries.ts'

/** The printer that will be used: what the person chose, else this computer's own first choice; null where the browser prints. */
export function usePrinterChoice() {
  const printers = usePrinters()
  const [chosen, setChosen] = useState<string | null>(null)
  const printer = chosen ?? printers.find((one) => one.isDefault)?.name ?? printers[0]?.name ?? null
  return { printers, printer, setChosen }
}

interface PrinterSelectProps {
  readonly choice: ReturnType<typeof usePrinterChoice>
}

export function PrinterSelect({ choice: { printers, printer, setChosen } }: PrinterSelectProps) {
  if (printers.length === 0) return null
  return (
    <Select
      label={words.printer}
      value={printer}
      onChange={setChosen}
      maw="28rem"
      data={printers.map(({ name, isDefault }) => ({
        value: name,
        label: isDefault ? words.defaultPrinter(name) : name,
      }))}
    />
  )
}
