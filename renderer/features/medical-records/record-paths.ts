const record = (inmateId: string) => `/poliklinik/rekam-medis/${inmateId}`

export const presentParameter = 'ajukan'

/** Addresses of this feature's screens. */
export const recordPaths = {
  today: '/poliklinik/kunjungan-hari-ini',
  newVisit: '/poliklinik/kunjungan-baru',
  search: '/poliklinik/cari-catatan',
  settings: '/pengaturan/poliklinik',
  record,
  visit: (inmateId: string, visitId: string) => `${record(inmateId)}/kunjungan/${visitId}`,
  /** The same after a nurse protocol that ended at a doctor or a hospital: the page offers to present the person. */
  visitToPresent: (inmateId: string, visitId: string) =>
    `${record(inmateId)}/kunjungan/${visitId}?${presentParameter}=1`,
  write: (inmateId: string, visitId: string) => `${record(inmateId)}/kunjungan/${visitId}/tulis`,
} as const

/** Query of the address of a new visit: for whom, and which follow-up it answers, and after which monthly check. */
export const newVisitFor = (
  inmateId: string,
  followUpId: string | null = null,
  checkId: string | null = null,
): string => {
  const query = new URLSearchParams({
    orang: inmateId,
    ...(followUpId === null ? {} : { kontrol: followUpId }),
    ...(checkId === null ? {} : { pemeriksaan: checkId }),
  })
  return `${recordPaths.newVisit}?${query}`
}
