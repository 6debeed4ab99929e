/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const assessmentRefusalCodes = [
  'person-not-here',
  'person-deceased',
  'person-transferred',
  'person-gone',
  'person-merged',
  'assessment-running',
  'no-instrument',
  'instrument-without-values',
  'consent-missing',
  'consent-in-future',
  'form-frozen',
  'forms-incomplete',
  'change-needs-reason',
  'unknown-source',
  'source-in-future',
  'interview-missing',
  'source-used',
  'override-pending',
  'override-open',
  'unknown-band',
  'same-band',
  'not-the-step',
  'differences-unexplained',
] as const

export type AssessmentRefusalCode = (typeof assessmentRefusalCodes)[number]
