import type { ReactNode } from 'react'
import type { HistorySubject } from '#shared/features/history/history.contract.ts'
import { HistorySection } from '../History/HistorySection.tsx'
import { PageHead, type PageHeadProps } from '../PageHead/PageHead.tsx'
import { SidePanel } from '../RecordPage/SidePanel.tsx'
import { type TaskGroup, TaskList } from '../TaskList/TaskList.tsx'
import type { TimelineEntry } from '../Timeline/Timeline.tsx'
import type { CaseClockView } from './CaseClock.tsx'
import classes from './CasePage.module.css'
import { CaseSide, type CaseTurn } from './CaseSide.tsx'

interface CasePageProps {
  readonly head: PageHeadProps
  readonly banner?: ReactNode
  readonly groups: readonly TaskGroup[]
  /** null: the case is closed and nobody is waited for. */
  readonly turn: CaseTurn | null
  readonly clock: CaseClockView
  /** In the right column, between the clock and the timeline. */
  readonly besideClock?: ReactNode
  readonly timeline: readonly TimelineEntry[]
  /** Whose changes Riwayat tells, below everything else. */
  readonly history: HistorySubject
  /** Above the tasks: progress of long work, a failure, the one thing that blocks. */
  readonly above?: ReactNode
  /** Below the tasks. */
  readonly children?: ReactNode
  /** Replaces the right column while something is entered. */
  readonly sheet?:
    | { readonly title: string; readonly onClose: () => void; readonly content: ReactNode }
    | null
    | undefined
}

/** Page kind 3, the case: what is missing, whose turn it is, how long it may still take, what happened. */
export function CasePage(props: CasePageProps) {
  const { head, banner, groups, turn, clock, besideClock, timeline, history, above, children, sheet } = props
  return (
    <>
      <PageHead {...head} />
      {banner}
      <div className={classes.columns} data-sheet={sheet ? true : undefined}>
        <div className={classes.work}>
          {above}
          <TaskList groups={groups} />
          {children}
          <HistorySection subject={history} />
        </div>
        {sheet ? (
          <SidePanel title={sheet.title} onClose={sheet.onClose}>
            {sheet.content}
          </SidePanel>
        ) : (
          <CaseSide turn={turn} clock={clock} besideClock={besideClock} timeline={timeline} />
        )}
      </div>
    </>
  )
}
