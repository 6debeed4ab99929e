import type { ReceiptFormat } from './use-receipt-format.ts'

const list = '/aduan'

/** Addresses of the complaint desk's list, records and tasks. */
export const complaintPaths = {
  list,
  complaint: (id: string) => `${list}/${id}`,
  tasks: '/tugas-aduan',
  reports: `${list}/laporan`,
  report: (period: string) => `${list}/laporan?masa=${period}`,
  registers: `${list}/register`,
  /** `cell`: only what this number of the report counts. */
  counted: (period: string, cell: string) => `${list}/register?masa=${period}&angka=${cell}`,
  register: (period: string) => `${list}/register?masa=${period}`,
  receipt: (receiptId: string, format: ReceiptFormat) => `/files/complaint-receipts/${receiptId}?format=${format}`,
  healthConsent: '/files/health-consents/kosong',
} as const
