/** Why the file itself cannot be an answer to anything: found out before the records are asked. */
export const envelopeRefusals = [
  'not-an-answer',
  'not-for-this-unit',
  'encryption-damaged',
  'envelope-wrong',
  'damaged',
  'answer-missing',
  'answer-malformed',
  'letter-missing',
  'letter-not-pdf',
  'signer-differs',
] as const

export type EnvelopeRefusal = (typeof envelopeRefusals)[number]

/** Why an answer file is not kept although it is whole. */
export const subjectRefusals = [
  'answers-training',
  'answers-real-data',
  'own-signature',
  'made-in-future',
  'other-unit',
  'unknown-bundle',
  'other-bundle-content',
  'other-case',
  'answer-says-otherwise',
] as const

export type SubjectRefusal = (typeof subjectRefusals)[number]

/** Everything that keeps an answer file out; the page owns one text per code. */
export const incomingRefusals = [...envelopeRefusals, ...subjectRefusals] as const

export type IncomingRefusal = (typeof incomingRefusals)[number]
