import { Group, Radio } from '@mantine/core'
import { receiptFormats } from '#shared/features/letters/complaint-sheets.rules.ts'
import { complaintReceiptMessages as words } from './complaint-receipt.messages.ts'
import type { ReceiptFormat } from './use-receipt-format.ts'

interface ReceiptFormatFieldProps {
  readonly format: ReceiptFormat
  readonly onChange: (format: ReceiptFormat) => void
}

/** Half a sheet, or the roll of a receipt printer. */
export function ReceiptFormatField({ format, onChange }: ReceiptFormatFieldProps) {
  return (
    <Radio.Group
      label={words.format}
      value={format}
      onChange={(value) => onChange(receiptFormats.find((one) => one === value) ?? 'a5')}
    >
      <Group gap="lg" mt={6}>
        {receiptFormats.map((one) => (
          <Radio key={one} value={one} label={words.formats[one]} />
        ))}
      </Group>
    </Radio.Group>
  )
}
