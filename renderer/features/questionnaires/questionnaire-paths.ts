/** Addresses of this feature's screens. */
export const questionnairePaths = {
  fill: (inmateId: string, key: string) => `/poliklinik/skrining/${inmateId}/${key}`,
  response: (id: string) => `/poliklinik/hasil-skrining/${id}`,
  amend: (id: string) => `/poliklinik/hasil-skrining/${id}/perbaiki`,
  instruments: '/pengaturan/instrumen-skrining',
  /** The person's page, with what was asked so far. */
  ofPerson: (inmateId: string) => `/warga-binaan/${inmateId}?tab=skrining`,
} as const
