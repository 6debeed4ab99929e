import { assessmentPaths } from '../assessments/assessment-paths.ts'

/** Addresses of this feature's screens. */
export const needPaths = { list: `${assessmentPaths.list}/kebutuhan` } as const
