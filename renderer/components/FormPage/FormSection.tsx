import { Stack, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './FormPage.module.css'

interface FormSectionProps {
  readonly title: string
  readonly hint?: ReactNode
  readonly children: ReactNode
}

/** Fields that belong together, one below the other. */
export function FormSection({ title, hint, children }: FormSectionProps) {
  const titleId = useId()
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <Title order={2} id={titleId}>
        {title}
      </Title>
      {hint && <div className={classes.hint}>{hint}</div>}
      <Stack gap="md" mt="sm">
        {children}
      </Stack>
    </section>
  )
}
