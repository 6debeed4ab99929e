import { caseRefusalCodes } from '../service-cases/case-facts.ts'
import { outsideDoctorFaults } from './medical-recommendations.rules.ts'
import { signerFaults } from './paper-signers.rules.ts'

/**
 * `details.reason` of every refusal in `recommendations.*`; the page owns one text per code. Further details complete it:
 * `requirements`, `papers`, `roles`, `phases`, `fields`, `steps`, each a list with commas. A letter number that cannot be made is
 * refused as `letter-<code>` by the codes of the letter-number rules.
 */
export const recommendationRefusalCodes = [
  ...caseRefusalCodes,
  ...signerFaults,
  ...outsideDoctorFaults,
  'inmate-not-present',
  'trigger-not-allowed',
  'applicant-missing',
  'applicant-not-asked',
  'drafter-role-missing',
  'letter-not-draft',
  'paper-not-signed',
  'file-not-usable',
  'correction-not-yours',
  'session-unknown',
  'handed-over-before-sealed',
] as const

export type RecommendationRefusalCode = (typeof recommendationRefusalCodes)[number]
