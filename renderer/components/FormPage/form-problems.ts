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
function fieldAt(path: string): HTMLElement | null {
  const marked = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)
  if (marked?.matches('input, textarea, select, button')) return marked
  return marked?.querySelector<HTMLElement>('input, button') ?? marked
}

/** What stands over the field; null where it has no label of its own. */
export function labelAt(path: string): string | null {
  const field = fieldAt(path)
  // The label of one radio button is an answer, not the question.
  const group = field?.closest('[role="radiogroup"]')
  const named = group ? document.getElementById(group.getAttribute('aria-labelledby') ?? '') : null
  const labels = field && 'labels' in field ? (field.labels as NodeListOf<HTMLLabelElement> | null) : null
  const label = group ? named : labels?.[0]
  return label?.firstChild?.textContent?.trim() || null
}

export function focusField(path: string): void {
  const target = fieldAt(path)
  target?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
}
