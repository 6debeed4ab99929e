const list = '/warga-binaan'

/** Addresses of this feature's screens. */
export const inmatePaths = {
  list,
  register: `${list}/baru`,
  profile: (id: string) => `${list}/${id}`,
  edit: (id: string) => `${list}/${id}/ubah`,
  duplicates: '/data-ganda',
  merge: (keptId: string, absorbedId: string) => `/data-ganda/${keptId}/${absorbedId}`,
} as const
