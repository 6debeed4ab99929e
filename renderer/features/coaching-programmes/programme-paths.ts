const list = '/pembinaan/program'

/** Names the open side panel of a programme and the step that is written in it, so that a draft can lead back to both. */
export const sheets = {
  parameter: 'lembar',
  step: 'langkah',
  ask: 'minta',
  edit: 'ubah',
  end: 'akhiri',
  fresh: 'baru',
} as const

/** Addresses of this feature's screens. */
export const programmePaths = {
  list,
  fresh: `${list}/baru`,
  programme: (id: string): string => `${list}/${id}`,
  apart: '/pembinaan/dipisahkan',
} as const
