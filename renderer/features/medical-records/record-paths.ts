const record = (inmateId: string) => `/poliklinik/rekam-medis/${inmateId}`

/** Addresses of this feature's screens. */
export const recordPaths = {
  today: '/poliklinik/kunjungan-hari-ini',
  newVisit: '/poliklinik/kunjungan-baru',
  search: '/poliklinik/cari-catatan',
  settings: '/pengaturan/poliklinik',
  record,
  visit: (inmateId: string, visitId: string) => `${record(inmateId)}/kunjungan/${visitId}`,
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
