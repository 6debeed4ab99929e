import type { ReactNode } from 'react'

/** One thing to correct: the field's path in the form, and the words. */
export interface FormProblem {
  readonly path: string
  readonly text: ReactNode
}

/** What `form.errors` of @mantine/form holds, as a list in the order of the form. */
export function problemsOf(errors: Readonly<Record<string, ReactNode>>): readonly FormProblem[] {
  return Object.entries(errors).flatMap(([path, text]) => (text ? [{ path, text }] : []))
}

/** Mantine writes the path on each field as `data-path`; that is how the summary finds it. */
export function focusField(path: string): void {
  const marked = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)
  const field = marked?.matches('input, textarea, select, button')
    ? marked
    : marked?.querySelector<HTMLElement>('input, button')
  const target = field ?? marked
  target?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
}
