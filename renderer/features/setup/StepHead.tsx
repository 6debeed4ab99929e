import { Title } from '@mantine/core'
import classes from './Setup.module.css'

interface StepHeadProps {
  readonly title: string
  readonly hint: string
}

/** What this step is about. */
export function StepHead({ title, hint }: StepHeadProps) {
  return (
    <>
      <Title order={1}>{title}</Title>
      <p className={classes.hint}>{hint}</p>
    </>
  )
}
