import { Button, Text, Title } from '@mantine/core'
import { type Icon, IconInbox } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { PageAction } from '../PageHead/PageHead.tsx'
import classes from './QueryContent.module.css'

export interface EmptyStateProps {
  readonly title: string
  /** What to do now, or why it is good that there is nothing. */
  readonly text: string
  readonly icon?: Icon | undefined
  readonly action?: PageAction | undefined
}

/** Nothing here yet: says so, and says what to do. */
export function EmptyState({ title, text, icon: EmptyIcon = IconInbox, action }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      <EmptyIcon size={36} stroke={1.3} aria-hidden className={classes.icon ?? ''} />
      <Title order={2}>{title}</Title>
      <Text c="dimmed">{text}</Text>
      {action &&
        (action.to === undefined ? (
          <Button variant="default" mt="xs" onClick={action.onClick}>
            {action.label}
          </Button>
        ) : (
          <Button variant="default" mt="xs" component={Link} to={action.to}>
            {action.label}
          </Button>
        ))}
    </div>
  )
}
