const list = '/poliklinik/rujukan'
const permits = '/izin-rujukan'

/** Addresses of this feature's screens. */
export const referralPaths = {
  list,
  open: `${list}/baru`,
  /** For whom, and the visit that the letter begins with; without one it is the newest. */
  openFor: (inmateId: string, visitId: string | null = null) =>
    `${list}/baru?${new URLSearchParams({ orang: inmateId, ...(visitId === null ? {} : { kunjungan: visitId }) })}`,
  referral: (id: string) => `${list}/${id}`,
  amend: (id: string) => `${list}/${id}/betulkan`,
  permits,
  permit: (id: string) => `${permits}/${id}`,
  settings: '/pengaturan/rujukan',
} as const
