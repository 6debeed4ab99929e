import { caseRefusalCodes } from './case-refusal-codes.ts'
import { signerFaults } from './paper-signers.rules.ts'

/**
 * `details.reason` of every refusal of a case command, whatever the service. Further details complete it: `requirements`, `papers`,
 * `roles`, `phases`, `fields`, `steps`, `facts`, each a list with commas.
 */
export const caseCommandRefusalCodes = [
  ...caseRefusalCodes,
  ...signerFaults,
  'subject-not-accepted',
  'applicant-missing',
  'applicant-not-asked',
  'facts-unanswered',
  'renewal-not-finished',
  'renewal-already-open',
  'paper-not-signed',
  'file-not-usable',
  'correction-not-yours',
  'session-unknown',
  'handed-over-before-sealed',
  'joined-to-itself',
  'joined-into-joined',
] as const

export type CaseCommandRefusalCode = (typeof caseCommandRefusalCodes)[number]
