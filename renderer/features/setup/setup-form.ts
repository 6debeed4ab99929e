import type { UseFormReturnType } from '@mantine/form'
import type { SetupProblems } from './setup-problems.ts'
import type { SetupValues } from './setup-values.ts'

export type SetupForm = UseFormReturnType<SetupValues>

/** What each step of typing gets: one form for all steps, so that going back keeps everything. */
export interface SetupStepProps {
  readonly form: SetupForm
  readonly onNext: () => void
  readonly onBack?: (() => void) | undefined
}

/** Goes on when nothing is wrong; otherwise shows what is. */
export function checkStep(form: SetupForm, problems: SetupProblems, onNext: () => void): void {
  form.setErrors(problems)
  if (Object.keys(problems).length === 0) onNext()
}
