import { type ReactNode, useState } from 'react'
import { OverdueBanner } from '../features/backups/OverdueBanner.tsx'
import { ClockBanner } from '../features/facility/ClockBanner.tsx'
import { ZoneContext } from '../format/use-zone.ts'
import { appMessages } from './app.messages.ts'
import classes from './Frame.module.css'
import type { NavigationEntry } from './navigation.ts'
import { visibleEntries } from './navigation.ts'
import { Rail } from './Rail.tsx'
import type { SearchSource } from './search.ts'
import { useSession } from './session.ts'
import { TopBar } from './TopBar.tsx'

interface FrameProps {
  readonly entries: readonly NavigationEntry[]
  readonly searchSources: readonly SearchSource[]
  readonly children: ReactNode
}

const railKey = 'lentera.rail-collapsed'

/** The frame around every signed-in screen: rail, top bar, training band, and the page itself. */
export function Frame({ entries, searchSources, children }: FrameProps) {
  const session = useSession()
  const [isCollapsed, setCollapsed] = useState(() => localStorage.getItem(railKey) === 'yes')
  const sections = visibleEntries(entries, session.permissions)
  const visibleSources = searchSources.filter(({ permission }) => !permission || session.permissions.has(permission))

  const toggleRail = () => {
    localStorage.setItem(railKey, isCollapsed ? 'no' : 'yes')
    setCollapsed(!isCollapsed)
  }

  return (
    <div
      className={classes.frame}
      data-collapsed={isCollapsed || undefined}
      data-training={session.isTraining || undefined}
    >
      <a className={classes.skip} href="#content">
        {appMessages.skipToContent}
      </a>
      <header className={classes.top}>
        {session.isTraining && (
          <div className={classes.training} role="note">
            <strong>{appMessages.training}</strong>
            <span>{appMessages.trainingText}</span>
          </div>
        )}
        <TopBar entries={sections.flatMap((section) => section.entries)} searchSources={visibleSources} />
      </header>
      <Rail sections={sections} isCollapsed={isCollapsed} onToggle={toggleRail} />
      <main id="content" className={classes.main} tabIndex={-1}>
        <ZoneContext value={session.zone}>
          <ClockBanner />
          <OverdueBanner />
          {children}
        </ZoneContext>
      </main>
    </div>
  )
}
