import { Button, Group, Radio, Text } from '@mantine/core'
import { useState } from 'react'
import { receiptFormats } from '#shared/features/letters/complaint-sheets.rules.ts'
import { complaintReceiptMessages as words } from './complaint-receipt.messages.ts'
import type { useReceiptFormat } from './use-receipt-format.ts'

/** Half a sheet, or the roll of a receipt printer: asked once at a computer, afterwards only told. */
export function ReceiptFormatField({ paper }: { readonly paper: ReturnType<typeof useReceiptFormat> }) {
  const { format, isKnown, choose } = paper
  const [isAsking, setAsking] = useState(!isKnown)
  if (!isAsking)
    return (
      <Group gap="xs">
        <Text>{words.formatHere(words.formats[format])}</Text>
        <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
          {words.formatChange}
        </Button>
      </Group>
    )
  return (
    <Radio.Group
      label={words.format}
      description={words.formatHint}
      value={format}
      onChange={(value) => choose(receiptFormats.find((one) => one === value) ?? format)}
    >
      <Group gap="lg" mt={6}>
        {receiptFormats.map((one) => (
          <Radio key={one} value={one} label={words.formats[one]} />
        ))}
      </Group>
    </Radio.Group>
  )
}
