import { type ErrorText, errorText, failureOf } from './error-text.ts'

/** What a feature has to say about the reason that the core names; null when the reason is none of its own. */
export function refusalOf<Said>(error: unknown, said: Readonly<Record<string, Said>>): Said | null {
  const reason = failureOf(error)?.details.reason
  return typeof reason === 'string' && Object.hasOwn(said, reason) ? (said[reason] ?? null) : null
}

/** The same for features that have one title for all their refusals. */
export function refusalText(error: unknown, title: string, texts: Readonly<Record<string, string>>): ErrorText | null {
  const text = refusalOf(error, texts)
  return text === null ? null : { title, text }
}

/** Words for a failed call of such a feature, whatever it failed of; null while nothing failed. */
export const failureTextOf =
  (title: string, texts: Readonly<Record<string, string>>) =>
  (error: unknown): ErrorText | null =>
    error === null || error === undefined ? null : (refusalText(error, title, texts) ?? errorText(error))
