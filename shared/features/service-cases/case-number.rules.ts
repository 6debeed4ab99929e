/** The number of a case: series, this computer's mark where it has one, year, running number. */
export function caseNumber(parts: {
  readonly series: string
  readonly mark: string | null
  readonly year: string
  readonly sequence: number
}): string {
  const { series, mark, year, sequence } = parts
  return [series, ...(mark === null ? [] : [mark]), year, String(sequence).padStart(4, '0')].join('-')
}
