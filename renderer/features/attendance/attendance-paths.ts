const list = '/pembinaan/kehadiran'

/** Addresses of this feature's screens. */
export const attendancePaths = {
  list,
  settings: `${list}/aturan`,
  session: (id: string): string => `${list}/${id}`,
  sessionPattern: `${list}/:sessionId`,
} as const
