import type { ReactNode } from 'react'
import { appMessages } from '../../app/app.messages.ts'
import classes from './PublicPage.module.css'

interface PublicPageProps {
  readonly isTraining: boolean
  readonly children: ReactNode
}

/** The page of whoever has not signed in: somebody before the first password, or the public at a kiosk. */
export function PublicPage({ isTraining, children }: PublicPageProps) {
  return (
    <div className={classes.frame}>
      {isTraining && (
        <div className={classes.training} role="note">
          <strong>{appMessages.training}</strong>
          <span>{appMessages.trainingText}</span>
        </div>
      )}
      {children}
    </div>
  )
}
