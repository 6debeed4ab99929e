const list = '/pembinaan/sidang-tpp'

/** Names the open side panel in the address, so that an unfinished draft can lead back to it. */
export const hearingSheetParameter = 'lembar'
export const hearingPersonParameter = 'usul'

export const hearingSheets = ['ubah', 'usulkan', 'semua', 'putuskan', 'tunda', 'foto'] as const

export type HearingSheet = (typeof hearingSheets)[number]

/** Addresses of this feature's screens. */
export const hearingPaths = {
  list,
  recordPattern: `${list}/:id`,
  record: (id: string): string => `${list}/${id}`,
} as const
