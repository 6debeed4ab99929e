const list = '/asesmen'

/** For whom a new one is opened. */
export const personParameter = 'orang'

export const assessmentPaths = {
  list,
  open: `${list}/baru`,
  openFor: (inmateId: string) => `${list}/baru?${personParameter}=${inmateId}`,
  one: (id: string) => `${list}/${id}`,
  part: (id: string, tab: string) => `${list}/${id}?tab=${tab}`,
  fill: (id: string, formId: string) => `${list}/${id}/isi/${formId}`,
  /** Where the values of an instrument are entered and approved. */
  instruments: `${list}/instrumen`,
} as const
