const list = '/pembinaan/sidik-jari'

/** Addresses of this feature's screens. */
export const fingerPaths = { list, start: `${list}/baru`, one: (id: string) => `${list}/${id}` } as const
