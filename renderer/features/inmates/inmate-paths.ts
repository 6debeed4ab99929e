const list = '/warga-binaan'

/** Addresses of this feature's screens. */
export const inmatePaths = {
  list,
  register: `${list}/baru`,
  profile: (id: string) => `${list}/${id}`,
  edit: (id: string) => `${list}/${id}/ubah`,
} as const
