import { Button } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './PageNote.module.css'

interface PageNoteProps {
  readonly meaning: 'neutral' | 'running' | 'attention'
  readonly title?: string | undefined
  readonly children: ReactNode
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined
  /** Read out at once, because it appeared while the person was at work. */
  readonly isSudden?: boolean | undefined
}

/** Something to know about the whole page, above what it is about. Failures have `FailureNotice`. */
export function PageNote({ meaning, title, children, action, isSudden = false }: PageNoteProps) {
  return (
    <div className={classes.note} data-meaning={meaning} role={isSudden ? 'alert' : 'note'}>
      <IconInfoCircle size={20} stroke={1.8} aria-hidden />
      <div>
        {title && <strong className={classes.title}>{title}</strong>}
        <div>{children}</div>
        {action && (
          <Button variant="default" size="compact-md" mt="xs" onClick={action.onClick}>
            {action.label}
          </Button>
        )}
      </div>
    </div>
  )
}
