import { inmatePaths } from '../inmates/inmate-paths.ts'

export const personTab = 'pembinaan'

/** Names the side panel in which a work is added to a person. */
export const workSheet = 'karya'

export const coachingResultPaths = {
  results: '/pembinaan/hasil',
  report: '/pembinaan/laporan',
  /** The tab of a person with everything that coaching brought about. */
  ofPerson: (inmateId: string) => `${inmatePaths.profile(inmateId)}?tab=${personTab}`,
} as const
