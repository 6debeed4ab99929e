/** Names the visit in the address of a form. */
export const visitParameter = 'kunjungan'

/** Addresses of this feature's screens. */
export const questionnairePaths = {
  /** `encounterId`: the visit at which the questions are asked. */
  fill: (inmateId: string, key: string, encounterId: string | null = null) =>
    `/poliklinik/skrining/${inmateId}/${key}${encounterId === null ? '' : `?${visitParameter}=${encounterId}`}`,
  response: (id: string) => `/poliklinik/hasil-skrining/${id}`,
  amend: (id: string) => `/poliklinik/hasil-skrining/${id}/perbaiki`,
  instruments: '/pengaturan/instrumen-skrining',
  /** The person's record, with what was asked so far. */
  ofPerson: (inmateId: string) => `/poliklinik/rekam-medis/${inmateId}?tab=skrining`,
} as const
