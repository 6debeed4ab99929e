import type { ReactNode } from 'react'

/** What remains of a form's errors once the rows under this path have been changed: their problems are judged anew at the next save. */
export function withoutErrorsUnder(
  errors: Readonly<Record<string, ReactNode>>,
  path: string,
): Record<string, ReactNode> {
  return Object.fromEntries(Object.entries(errors).filter(([key]) => key !== path && !key.startsWith(`${path}.`)))
}
