import type { Icon } from '@tabler/icons-react'
import type { Permission } from '#shared/people/permissions.ts'
import type { appMessages } from './app.messages.ts'

/** The menu groups, in the order of the rail. */
export const navigationGroups = [
  'today',
  'clinic',
  'coaching',
  'complaints',
  'assessments',
  'staff',
  'exchange',
  'settings',
] as const satisfies readonly (keyof typeof appMessages.groups)[]

export type NavigationGroup = (typeof navigationGroups)[number]

/** One place in the menu. A feature adds its entry when its screen exists: the rail has no dead links. */
export interface NavigationEntry {
  readonly id: string
  readonly group: NavigationGroup
  readonly label: string
  readonly to: string
  /** Further screens under the same entry, beside those whose address begins with `to`. */
  readonly alsoAt?: readonly string[] | undefined
  readonly icon: Icon
  /** The right needed to see it; null for everyone who is signed in. */
  readonly permission: Permission | null
  /** A hook that gives how many things wait there. It is always called, and only for entries that are shown. */
  readonly useBadge?: (() => number | undefined) | undefined
}

/** What this account may use, in rail order; groups without an entry do not appear. */
export function visibleEntries(
  entries: readonly NavigationEntry[],
  held: ReadonlySet<Permission>,
): readonly { readonly group: NavigationGroup; readonly entries: readonly NavigationEntry[] }[] {
  const allowed = entries.filter((entry) => entry.permission === null || held.has(entry.permission))
  return navigationGroups
    .map((group) => ({ group, entries: allowed.filter((entry) => entry.group === group) }))
    .filter((section) => section.entries.length > 0)
}
