/** Where the visitors' counter works. */
export const complaintDeskPaths = {
  intake: '/aduan/terima',
  status: '/aduan/status',
  /** The first thing an office needs: a place for who complained. */
  vault: '/aduan/brankas',
} as const
