import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ErrorText } from '../../api/error-text.ts'
import classes from './Dialogs.module.css'

/** A refused or failed action, told where the person acted: what happened, that nothing was lost, what to do. */
export function FailureNotice({ failure }: { readonly failure: ErrorText }) {
  return (
    <Alert
      role="alert"
      className={classes.failure ?? ''}
      title={failure.title}
      icon={<IconAlertTriangle size={20} stroke={1.8} aria-hidden />}
      classNames={{
        title: classes.failureTitle ?? '',
        message: classes.failureText ?? '',
        icon: classes.failureTitle ?? '',
      }}
    >
      {failure.text}
    </Alert>
  )
}
