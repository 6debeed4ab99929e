const list = '/pembinaan/sidik-jari'

/** Addresses of this feature's screens. */
export const fingerPaths = {
  list,
  start: `${list}/baru`,
  devices: `${list}/alat`,
  one: (id: string) => `${list}/${id}`,
} as const
