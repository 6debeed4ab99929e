import { inmatePaths } from '../inmates/inmate-paths.ts'

export const personTab = 'pembinaan'

export const coachingResultPaths = {
  results: '/pembinaan/hasil',
  report: '/pembinaan/laporan',
  /** The tab of a person with everything that coaching brought about. */
  ofPerson: (inmateId: string) => `${inmatePaths.profile(inmateId)}?tab=${personTab}`,
} as const
