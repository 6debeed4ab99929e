/** Addresses of this feature's screens. */
export const arrivalPaths = {
  board: '/poliklinik/kedatangan',
  arrival: (id: string) => `/poliklinik/kedatangan/${id}`,
  settings: '/pengaturan/kedatangan',
} as const
