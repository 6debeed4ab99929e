import { useState } from 'react'
import type { z } from 'zod'
import { type complaintReceipt, receiptFormats } from '#shared/features/letters/complaint-sheets.rules.ts'

export type ReceiptFormat = z.infer<typeof complaintReceipt>['format']

/** Which paper lies in the printer beside this computer: no word about a person, so it may stay in the browser's store. */
const key = 'lentera.receipt-format'

const kept = (): ReceiptFormat | null => receiptFormats.find((one) => one === localStorage.getItem(key)) ?? null

interface ReceiptPaper {
  readonly format: ReceiptFormat
  /** Told once at this computer; until then it is asked. */
  readonly isKnown: boolean
  readonly choose: (format: ReceiptFormat) => void
}

/** The paper of receipts at this computer, whoever signs in. */
export function useReceiptFormat(): ReceiptPaper {
  const [format, setFormat] = useState(kept)
  const choose = (wanted: ReceiptFormat) => {
    localStorage.setItem(key, wanted)
    setFormat(wanted)
  }
  return { format: format ?? receiptFormats[0], isKnown: format !== null, choose }
}
