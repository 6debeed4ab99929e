import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { appMessages } from '../../app/app.messages.ts'
import classes from './PublicFrame.module.css'
import { PublicPage } from './PublicPage.tsx'
import { sessionMessages } from './session.messages.ts'

interface PublicFrameProps {
  readonly isTraining: boolean
  readonly children: ReactNode
}

/** Around every screen that is seen before someone has signed in: the product's name and nothing about the unit. */
export function PublicFrame({ isTraining, children }: PublicFrameProps) {
  useDocumentTitle(appMessages.productName)
  return (
    <PublicPage isTraining={isTraining}>
      <header className={classes.brand}>
        <span className={classes.product}>{appMessages.productName}</span>
        <span className={classes.line}>{sessionMessages.productLine}</span>
      </header>
      <main className={classes.main}>{children}</main>
    </PublicPage>
  )
}
