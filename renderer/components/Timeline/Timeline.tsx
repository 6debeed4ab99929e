import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Instant } from '#shared/time/instant.ts'
import { formatFullInstant, formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { componentMessages } from '../components.messages.ts'
import classes from './Timeline.module.css'

export interface TimelineEntry {
  readonly id: string
  readonly at: Instant
  readonly title: string
  /** Who did it, with the role held then. */
  readonly who?: string | undefined
  readonly detail?: ReactNode
  readonly icon?: Icon | undefined
}

/** What happened, newest first as it is given. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const zone = useZone()
  if (entries.length === 0) return <p className={classes.empty}>{componentMessages.timelineEmpty}</p>
  return (
    <ol className={classes.list}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <span className={classes.mark}>{entry.icon && <entry.icon size={14} stroke={2} aria-hidden />}</span>
          <div className={classes.title}>{entry.title}</div>
          {entry.detail && <div className={classes.detail}>{entry.detail}</div>}
          <div className={classes.when}>
            <time dateTime={entry.at} title={formatFullInstant(entry.at, zone)}>
              {formatInstant(entry.at, zone)}
            </time>
            {entry.who && <>, {entry.who}</>}
          </div>
        </li>
      ))}
    </ol>
  )
}
