const list = '/pembinaan/tahap'

/** Names the open side panel in the address, so that an unfinished draft can lead back to it. */
export const stageSheetParameter = 'lembar'

export const stageSheets = ['keputusan', 'sdp', 'remisi'] as const

export type StageSheet = (typeof stageSheets)[number]

/** Addresses of this feature's screens. */
export const stagePaths = {
  list,
  rule: `${list}/aturan`,
  recordPattern: `${list}/:inmateId`,
  record: (inmateId: string): string => `${list}/${inmateId}`,
} as const
