const list = '/poliklinik/permohonan-berobat'

/** Addresses of this feature's screens. */
export const sickCallPaths = {
  list,
  terms: '/pengaturan/permohonan-berobat',
} as const
