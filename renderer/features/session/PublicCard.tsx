import type { ReactNode } from 'react'
import classes from './PublicFrame.module.css'

/** One thing to do, in the middle of the screen. */
export function PublicCard({ isWide = false, children }: { readonly isWide?: boolean; readonly children: ReactNode }) {
  return (
    <div className={classes.card} data-wide={isWide || undefined}>
      {children}
    </div>
  )
}
