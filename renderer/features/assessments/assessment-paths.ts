const list = '/asesmen'

/** Whose finished ones are shown, and since when. */
export const finishedParameters = { assessor: 'asesor', since: 'selesai' } as const

/** For whom a new one is opened. */
export const personParameter = 'orang'

export const assessmentPaths = {
  list,
  finished: (assessorId: string, since: string) =>
    `${list}?${new URLSearchParams({ [finishedParameters.assessor]: assessorId, [finishedParameters.since]: since })}`,
  open: `${list}/baru`,
  openFor: (inmateId: string) => `${list}/baru?${personParameter}=${inmateId}`,
  one: (id: string) => `${list}/${id}`,
  part: (id: string, tab: string) => `${list}/${id}?tab=${tab}`,
  fill: (id: string, formId: string) => `${list}/${id}/isi/${formId}`,
  /** Where the values of an instrument are entered and approved. */
  instruments: `${list}/instrumen`,
} as const
