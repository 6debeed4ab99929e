const list = '/kepegawaian/pegawai'

export const workerPaths = {
  list,
  add: `${list}/baru`,
  import: `${list}/impor`,
  one: (id: string) => `${list}/${id}`,
} as const

/** What the side panel of a worker shows. */
export const workerSheets = { parameter: 'lembar', change: 'ubah', end: 'akhiri' } as const
