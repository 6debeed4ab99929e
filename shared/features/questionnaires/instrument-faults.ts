/** Every way in which an instrument file can be wrong; the page owns one text per code. */
export const instrumentFaultCodes = [
  'not-json',
  'outside-subset',
  'url-taken',
  'link-id-twice',
  'children-of-question',
  'group-empty',
  'group-repeats',
  'repeats-unsupported',
  'read-only-required',
  'choice-without-options',
  'options-unsupported',
  'option-twice',
  'limits-unsupported',
  'limits-reversed',
  'unit-unsupported',
  'initial-unsupported',
  'initial-not-an-option',
  'initial-out-of-range',
  'context-unknown',
  'period-reversed',
  'enable-behavior-missing',
  'enable-when-unknown',
  'enable-when-not-a-question',
  'enable-when-own-descendant',
  'enable-when-later',
  'enable-when-cycle',
  'enable-when-wrong-type',
  'enable-when-unknown-option',
  'parameter-twice',
  'parameter-without-range',
  'parameter-reversed',
  'parameter-default',
  'score-twice',
  'score-unknown-item',
  'score-item-not-scorable',
  'score-option-without-points',
  'office-values-unsupported',
  'score-max-missing',
  'score-max-differs',
  'score-unknown-score',
  'score-cycle',
  'score-empty',
  'score-unknown-parameter',
  'score-wrong-type',
  'score-unknown-option',
  'score-unreachable',
  'band-reversed',
  'band-hole',
  'band-overlap',
  'band-unreachable',
  'band-needs-below',
] as const

export type InstrumentFaultCode = (typeof instrumentFaultCodes)[number]

export interface InstrumentFault {
  readonly fault: InstrumentFaultCode
  /** Where in the file, such as "item[2].enableWhen[0]" or "score(total).band[1]". */
  readonly path: string
  /** What the path names there, such as the id that is missing; empty where the path says it all. */
  readonly about: string
}

export const faultAt = (fault: InstrumentFaultCode, path: string, about = ''): InstrumentFault => ({
  fault,
  path,
  about,
})
