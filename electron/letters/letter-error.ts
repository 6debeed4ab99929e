export type LetterErrorCode = 'character-not-in-font' | 'template-not-found' | 'template-invalid' | 'logo-invalid'

export interface LetterErrorDetail {
  /** Where in the input, for example `body[1]` or `inmate.name`. */
  readonly field?: string
  readonly character?: string
  /** "U+1F600": an invisible character can only be named this way. */
  readonly codePoint?: string
}

/** What can be wrong with a letter. Codes and fields only: no path and no text of the compiler ever reaches a person. */
export class LetterError extends Error {
  override readonly name = 'LetterError'
  readonly code: LetterErrorCode
  readonly detail: LetterErrorDetail
  /** For the developer who writes a template: what the compiler said. May quote input, so it never goes into a log. */
  readonly diagnosis: readonly string[]

  constructor(code: LetterErrorCode, detail: LetterErrorDetail = {}, diagnosis: readonly string[] = []) {
    super(code)
    this.code = code
    this.detail = detail
    this.diagnosis = diagnosis
  }
}
