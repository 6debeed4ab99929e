import { Anchor, Title } from '@mantine/core'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { componentMessages } from '../components.messages.ts'
import classes from './FormPage.module.css'
import { type FormProblem, focusField, labelAt } from './form-problems.ts'

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
  // The same three words under each other would not say which fields are meant.
  const [labels, setLabels] = useState<Readonly<Record<string, string | null>>>({})
  const bare = problems.filter(({ text }) => text === componentMessages.required).map(({ path }) => path)
  const barePaths = JSON.stringify(bare)
  useLayoutEffect(() => {
    const paths = JSON.parse(barePaths) as readonly string[]
    setLabels(Object.fromEntries(paths.map((path) => [path, labelAt(path)])))
  }, [barePaths])
  const textOf = ({ path, text }: FormProblem) => {
    const label = text === componentMessages.required ? labels[path] : null
    return label ? componentMessages.requiredField(label) : text
  }
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
              {textOf(problem)}
            </Anchor>
          </li>
        ))}
      </ul>
    </div>
  )
}
