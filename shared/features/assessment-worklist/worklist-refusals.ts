/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const worklistRefusalCodes = [
  'not-on-worklist',
  'not-an-assessor',
  'assessor-absent',
  'taking-over-needs-reason',
  'already-assigned',
  'assigned-meanwhile',
  'notice-in-future',
  'notice-ended',
  'notice-person-gone',
  'absence-past',
  'absence-backwards',
  'absence-ended',
] as const

export type WorklistRefusalCode = (typeof worklistRefusalCodes)[number]
