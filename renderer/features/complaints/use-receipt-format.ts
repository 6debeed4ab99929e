import type { z } from 'zod'
import type { complaintReceipt } from '#shared/features/letters/complaint-sheets.rules.ts'
import { useScreenMemory } from '../../components/screen-memory.ts'

export type ReceiptFormat = z.infer<typeof complaintReceipt>['format']

/** The paper in the counter's printer, remembered until somebody else signs in. */
export const useReceiptFormat = () => useScreenMemory<ReceiptFormat>('complaint-receipt-format', 'a5')
