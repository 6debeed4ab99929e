/** Names the visit in the address of a form. */
export const visitParameter = 'kunjungan'
/** Names the arrival that a form was opened from, to lead back there. */
export const arrivalParameter = 'kedatangan'

/** Addresses of this feature's screens. */
export const questionnairePaths = {
  /** `encounterId`: the visit at which the questions are asked. */
  fill: (inmateId: string, key: string, encounterId: string | null = null) =>
    `/poliklinik/skrining/${inmateId}/${key}${encounterId === null ? '' : `?${visitParameter}=${encounterId}`}`,
  /** Asked because somebody came; saving leads back to what is still missing. */
  fillForArrival: (inmateId: string, key: string, arrivalId: string) =>
    `/poliklinik/skrining/${inmateId}/${key}?${arrivalParameter}=${arrivalId}`,
  response: (id: string) => `/poliklinik/hasil-skrining/${id}`,
  amend: (id: string) => `/poliklinik/hasil-skrining/${id}/perbaiki`,
  instruments: '/pengaturan/instrumen-skrining',
  /** The person's record, with what was asked so far. */
  ofPerson: (inmateId: string) => `/poliklinik/rekam-medis/${inmateId}?tab=skrining`,
} as const
