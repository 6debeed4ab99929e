/** In the address of an arrival: something was just finished, the next missing thing is in focus. */
export const goOnParameter = 'lanjut'

/** Addresses of this feature's screens. */
export const arrivalPaths = {
  board: '/poliklinik/kedatangan',
  arrival: (id: string) => `/poliklinik/kedatangan/${id}`,
  /** Back from a form to what is still missing. */
  goOn: (id: string) => `/poliklinik/kedatangan/${id}?${goOnParameter}=1`,
  settings: '/pengaturan/kedatangan',
} as const
