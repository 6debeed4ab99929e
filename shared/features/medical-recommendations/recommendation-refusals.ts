import { caseCommandRefusalCodes } from '../service-cases/case-command-refusals.ts'
import { outsideDoctorFaults } from './medical-recommendations.rules.ts'

/**
 * `details.reason` of every refusal in `recommendations.*`; the page owns one text per code. Further details complete it:
 * `requirements`, `papers`, `roles`, `phases`, `fields`, `steps`, each a list with commas. A letter number that cannot be made is
 * refused as `letter-<code>` by the codes of the letter-number rules.
 */
export const recommendationRefusalCodes = [
  ...caseCommandRefusalCodes,
  ...outsideDoctorFaults,
  'inmate-not-present',
  'trigger-not-allowed',
  'drafter-role-missing',
  'letter-not-draft',
] as const

export type RecommendationRefusalCode = (typeof recommendationRefusalCodes)[number]
