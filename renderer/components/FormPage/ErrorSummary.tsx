import { Anchor, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { componentMessages } from '../components.messages.ts'
import classes from './FormPage.module.css'
import { type FormProblem, focusField } from './form-problems.ts'

interface ErrorSummaryProps {
  readonly problems: readonly FormProblem[]
  /** Grows with each attempt to save, so that the summary takes the focus anew. */
  readonly attempt: number
}

/** All problems on top of the form; each leads to its field. */
export function ErrorSummary({ problems, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const isShown = problems.length > 0
  useEffect(() => {
    if (isShown && attempt > 0) box.current?.focus()
  }, [isShown, attempt])
  if (!isShown) return null
  return (
    <div ref={box} className={classes.summary} role="alert" tabIndex={-1}>
      <Title order={2}>{componentMessages.errorSummary(problems.length)}</Title>
      <ul>
        {problems.map((problem) => (
          <li key={problem.path}>
            <Anchor
              component="button"
              type="button"
              className={classes.problem ?? ''}
              onClick={() => focusField(problem.path)}
            >
              {problem.text}
            </Anchor>
          </li>
        ))}
      </ul>
    </div>
  )
}
