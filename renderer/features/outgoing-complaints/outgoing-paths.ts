const list = '/aduan/keluar'

export const outgoingPaths = { list, open: `${list}/baru`, one: (id: string) => `${list}/${id}` } as const
