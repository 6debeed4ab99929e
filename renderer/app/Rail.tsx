import { Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { Link, useLocation } from 'react-router'
import { formatNumber } from '../format/numbers.ts'
import { appMessages } from './app.messages.ts'
import type { NavigationEntry, NavigationGroup } from './navigation.ts'
import classes from './Rail.module.css'

interface RailProps {
  readonly sections: readonly { readonly group: NavigationGroup; readonly entries: readonly NavigationEntry[] }[]
  readonly isCollapsed: boolean
  readonly onToggle: () => void
}

const noBadge = () => undefined

function RailEntry({ entry, isNarrow }: { readonly entry: NavigationEntry; readonly isNarrow: boolean }) {
  // The hook belongs to the entry, which never changes while this row is mounted.
  const useBadge = entry.useBadge ?? noBadge
  const count = useBadge() ?? 0
  const { pathname } = useLocation()
  const isHere = [entry.to, ...(entry.alsoAt ?? [])].some((address) => isWithin(pathname, address))
  const EntryIcon = entry.icon
  return (
    <Tooltip label={entry.label} position="right" disabled={!isNarrow}>
      <Link to={entry.to} aria-current={isHere ? 'page' : undefined} className={classes.entry ?? ''}>
        <EntryIcon size={20} stroke={1.6} aria-hidden />
        <span className={classes.label}>{entry.label}</span>
        {count > 0 && (
          <span className={classes.badge}>
            <span aria-hidden>{isNarrow && count > 99 ? '99+' : formatNumber(count)}</span>
            <VisuallyHidden>{appMessages.waiting(count)}</VisuallyHidden>
          </span>
        )}
      </Link>
    </Tooltip>
  )
}

/** Every address lies below the start page, which is only itself. */
const isWithin = (pathname: string, address: string): boolean =>
  pathname === address || (address !== '/' && pathname.startsWith(`${address}/`))

/** The menu at the left: groups, entries, and how many things wait behind each. */
export function Rail({ sections, isCollapsed, onToggle }: RailProps) {
  const isSmallScreen = useMediaQuery('(max-width: 60em)')
  const isNarrow = isCollapsed || isSmallScreen
  const toggleLabel = isCollapsed ? appMessages.expandRail : appMessages.collapseRail
  const ToggleIcon = isCollapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  return (
    <nav className={classes.rail} aria-label={appMessages.rail} data-narrow={isNarrow || undefined}>
      <div className={classes.sections}>
        {sections.map(({ group, entries }) => (
          <div key={group} className={classes.section}>
            {!isSolitary(entries, group) && (
              <div className={classes.heading} aria-hidden>
                {appMessages.groups[group]}
              </div>
            )}
            <ul className={classes.list} aria-label={appMessages.groups[group]}>
              {entries.map((entry) => (
                <li key={entry.id}>
                  <RailEntry entry={entry} isNarrow={isNarrow} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {!isSmallScreen && (
        <UnstyledButton className={classes.toggle} onClick={onToggle} aria-label={toggleLabel}>
          <ToggleIcon size={20} stroke={1.6} aria-hidden />
          <span className={classes.label}>{toggleLabel}</span>
        </UnstyledButton>
      )}
    </nav>
  )
}

/** A group of one entry with the same name (Hari ini) needs no heading above itself. */
function isSolitary(entries: readonly NavigationEntry[], group: NavigationGroup): boolean {
  return entries.length === 1 && entries[0]?.label === appMessages.groups[group]
}
