const list = '/asesmen/klien'

export const clientPaths = { list, register: `${list}/baru`, one: (id: string) => `${list}/${id}` } as const

/** What the side panel of a klien shows. */
export const clientSheets = { parameter: 'lembar', change: 'ubah', end: 'akhiri' } as const
