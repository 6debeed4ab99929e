import type { ReceiptFormat } from './use-receipt-format.ts'

const list = '/aduan'

/** Addresses of the complaint desk's list, records and tasks. */
export const complaintPaths = {
  list,
  complaint: (id: string) => `${list}/${id}`,
  tasks: '/tugas-aduan',
  receipt: (receiptId: string, format: ReceiptFormat) => `/files/complaint-receipts/${receiptId}?format=${format}`,
  healthConsent: '/files/health-consents/kosong',
} as const
