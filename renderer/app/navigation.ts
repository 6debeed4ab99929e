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

/** Parts of a long group, in the order in which a working day asks for them. */
const navigationParts = [
  'daily',
  'notes',
  'medicines',
  'outgoing',
  'permits',
  'overview',
] as const satisfies readonly (keyof typeof appMessages.parts)[]

type NavigationPart = (typeof navigationParts)[number]

/** One place in the menu. A feature adds its entry when its screen exists: the rail has no dead links. */
export interface NavigationEntry {
  readonly id: string
  readonly group: NavigationGroup
  /** Where in a long group it stands; entries of one part come in the order of the features. */
  readonly part?: NavigationPart | undefined
  readonly label: string
  readonly to: string
  /** Further screens under the same entry, beside those whose address begins with `to`. */
  readonly alsoAt?: readonly string[] | undefined
  readonly icon: Icon
  /** The right needed to see it; null for everyone who is signed in. */
  readonly permission: Permission | null
  /** A second right, where one alone is held by more people than work there. */
  readonly also?: Permission | undefined
  /** A hook that gives how many things wait there. It is always called, and only for entries that are shown. */
  readonly useBadge?: (() => number | undefined) | undefined
}

export interface NavigationSection {
  readonly group: NavigationGroup
  /** In the order of their parts. */
  readonly entries: readonly NavigationEntry[]
}

/** What this account may use, in rail order; groups without an entry do not appear. */
export function visibleEntries(
  entries: readonly NavigationEntry[],
  held: ReadonlySet<Permission>,
): readonly NavigationSection[] {
  const holds = (right: Permission | null | undefined) => right === null || right === undefined || held.has(right)
  const allowed = entries.filter(({ permission, also }) => holds(permission) && holds(also))
  return navigationGroups
    .map((group) => ({ group, entries: inParts(allowed.filter((entry) => entry.group === group)).flatMap(entriesOf) }))
    .filter((section) => section.entries.length > 0)
}

const entriesOf = (part: { readonly entries: readonly NavigationEntry[] }) => part.entries

/** The parts of a group that have an entry; what belongs to no part comes first. */
export function inParts(
  entries: readonly NavigationEntry[],
): readonly { readonly part: NavigationPart | null; readonly entries: readonly NavigationEntry[] }[] {
  return [null, ...navigationParts]
    .map((part) => ({ part, entries: entries.filter((entry) => (entry.part ?? null) === part) }))
    .filter((some) => some.entries.length > 0)
}

/** Every address lies below the start page, which is only itself. */
const isWithin = (pathname: string, address: string): boolean =>
  pathname === address || (address !== '/' && pathname.startsWith(`${address}/`))

/** Id of the entry under which a page lies: of several, the one that is nearest to it. */
export function entryAt(entries: readonly NavigationEntry[], pathname: string): string | null {
  const addresses = entries.flatMap(({ id, to, alsoAt = [] }) => [to, ...alsoAt].map((address) => ({ id, address })))
  const [nearest] = addresses
    .filter(({ address }) => isWithin(pathname, address))
    .toSorted((left, right) => right.address.length - left.address.length)
  return nearest?.id ?? null
}
