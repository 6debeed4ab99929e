import { Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import { formatNumber } from '../format/numbers.ts'
import { appMessages } from './app.messages.ts'
import { inParts, type NavigationEntry, type NavigationGroup, type NavigationSection } from './navigation.ts'
import classes from './Rail.module.css'

interface RailProps {
  readonly sections: readonly NavigationSection[]
  readonly isCollapsed: boolean
  readonly onToggle: () => void
}

const noBadge = () => undefined

interface RailEntryProps {
  readonly entry: NavigationEntry
  readonly isHere: boolean
  readonly isNarrow: boolean
}

function RailEntry({ entry, isHere, isNarrow }: RailEntryProps) {
  // The hook belongs to the entry, which never changes while this row is mounted.
  const useBadge = entry.useBadge ?? noBadge
  const count = useBadge() ?? 0
  const EntryIcon = entry.icon
  const link = useRef<HTMLAnchorElement>(null)
  // The menu is longer than a small screen: where one stands is never below its edge.
  useEffect(() => {
    if (isHere) link.current?.scrollIntoView({ block: 'nearest' })
  }, [isHere])
  return (
    <Tooltip label={entry.label} position="right" disabled={!isNarrow}>
      <Link ref={link} to={entry.to} aria-current={isHere ? 'page' : undefined} className={classes.entry ?? ''}>
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

/** Where one stands: the entry whose address says most of it, since one entry may lie below another. */
function entryAt(sections: readonly NavigationSection[], pathname: string): string | null {
  const within = sections
    .flatMap(({ entries }) => entries)
    .flatMap(({ id, to, alsoAt = [] }) => [to, ...alsoAt].map((address) => ({ id, address })))
    .filter(({ address }) => isWithin(pathname, address))
    .toSorted((one, other) => other.address.length - one.address.length)
  return within[0]?.id ?? null
}

interface RailSectionProps {
  readonly section: NavigationSection
  readonly here: string | null
  readonly isNarrow: boolean
}

/** One group; a long one says at its parts what they are for. */
function RailSection({ section, here, isNarrow }: RailSectionProps) {
  const name = appMessages.groups[section.group]
  const parts = inParts(section.entries)
  return (
    <div className={classes.section}>
      {!isSolitary(section.entries, section.group) && (
        <div className={classes.heading} aria-hidden>
          {name}
        </div>
      )}
      {parts.map(({ part, entries }) => {
        const partName = part === null || parts.length < 2 ? null : appMessages.parts[part]
        return (
          <div key={part}>
            {partName !== null && (
              <div className={classes.part} aria-hidden>
                {partName}
              </div>
            )}
            <ul className={classes.list} aria-label={partName === null ? name : `${name}: ${partName}`}>
              {entries.map((entry) => (
                <li key={entry.id}>
                  <RailEntry entry={entry} isHere={entry.id === here} isNarrow={isNarrow} />
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}

/** The menu at the left: groups, entries, and how many things wait behind each. */
export function Rail({ sections, isCollapsed, onToggle }: RailProps) {
  const isSmallScreen = useMediaQuery('(max-width: 60em)')
  const isNarrow = isCollapsed || isSmallScreen
  const here = entryAt(sections, useLocation().pathname)
  const toggleLabel = isCollapsed ? appMessages.expandRail : appMessages.collapseRail
  const ToggleIcon = isCollapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  return (
    <nav className={classes.rail} aria-label={appMessages.rail} data-narrow={isNarrow || undefined}>
      <div className={classes.sections}>
        {sections.map((section) => (
          <RailSection key={section.group} section={section} here={here} isNarrow={isNarrow} />
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
