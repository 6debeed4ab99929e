import type { ReactNode } from 'react'
import classes from './PageBanner.module.css'

interface PageBannerProps {
  readonly icon: ReactNode
  readonly children: ReactNode
}

/** One line over every page that asks for attention and takes nothing away. */
export function PageBanner({ icon, children }: PageBannerProps) {
  return (
    <div className={classes.banner} role="status">
      {icon}
      {children}
    </div>
  )
}
