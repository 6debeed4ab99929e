/** Addresses of this feature's screens. */
export const instrumentDraftPaths = {
  instruments: '/asesmen/instrumen',
  draft: (id: string) => `/asesmen/instrumen/naskah/${id}`,
} as const
