import { Button, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { ErrorText } from '../../api/error-text.ts'
import { componentMessages } from '../components.messages.ts'
import classes from './QueryContent.module.css'

interface ErrorStateProps {
  readonly failure: ErrorText
  readonly onRetry?: (() => void) | undefined
  readonly isRetrying?: boolean | undefined
  /** What was looked for is not there: trying again would not help, going back does. */
  readonly isGone?: boolean | undefined
}

/** A part of the page that could not be fetched: what happened, that nothing is lost, and a second try or the way back. */
export function ErrorState({ failure, onRetry, isRetrying = false, isGone = false }: ErrorStateProps) {
  return (
    <div className={classes.state} role="alert">
      <IconAlertTriangle size={36} stroke={1.3} aria-hidden className={classes.danger ?? ''} />
      <Title order={2}>{failure.title}</Title>
      <Text>{failure.text}</Text>
      {onRetry && (
        <Button variant="default" mt="xs" onClick={onRetry} loading={isRetrying}>
          {componentMessages.retry}
        </Button>
      )}
      {isGone && (
        <Button variant="default" mt="xs" component={Link} to=".." relative="path">
          {componentMessages.goBack}
        </Button>
      )}
    </div>
  )
}
