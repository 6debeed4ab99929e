const list = '/pembinaan/kehadiran-sdp'

/** Addresses of this feature's screens. */
export const sdpPaths = { list, start: `${list}/baru`, one: (id: string) => `${list}/${id}` } as const
