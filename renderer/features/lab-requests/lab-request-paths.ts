const list = '/poliklinik/permintaan-lab'

/** Addresses of this feature's screens. */
export const labRequestPaths = {
  list,
  open: `${list}/baru`,
  /** For whom, and at which visit. */
  openFor: (inmateId: string, visitId: string | null = null) =>
    `${list}/baru?${new URLSearchParams({ orang: inmateId, ...(visitId === null ? {} : { kunjungan: visitId }) })}`,
  request: (id: string) => `${list}/${id}`,
} as const
