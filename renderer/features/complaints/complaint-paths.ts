const list = '/aduan'

/** Addresses of the complaint desk's list, records and tasks. */
export const complaintPaths = {
  list,
  complaint: (id: string) => `${list}/${id}`,
  tasks: '/tugas-aduan',
  receipt: (receiptId: string) => `/files/complaint-receipts/${receiptId}?format=a5`,
} as const
