const list = '/pembinaan/program'

/** Names the open side panel of a programme and the step or person that is written about in it, so that a draft can lead back to both. */
export const sheets = {
  parameter: 'lembar',
  step: 'langkah',
  person: 'orang',
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
  /** With the sheet of one member open. */
  member: (id: string, memberId: string): string => `${list}/${id}?${sheets.parameter}=${memberId}`,
  /** With the form of a request open, and the person chosen. */
  askFor: (id: string, inmateId: string): string =>
    `${list}/${id}?${sheets.parameter}=${sheets.ask}&${sheets.person}=${inmateId}`,
  apart: '/pembinaan/dipisahkan',
} as const
