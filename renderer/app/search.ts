import type { Icon } from '@tabler/icons-react'
import type { Permission } from '#shared/people/permissions.ts'
import { appMessages } from './app.messages.ts'
import type { NavigationEntry } from './navigation.ts'

export interface SearchHit {
  readonly id: string
  readonly title: string
  /** What tells two people of the same name apart: register number, room. */
  readonly detail?: string | undefined
  readonly to: string
  readonly icon?: Icon | undefined
}

/** Somewhere to look. The box asks every source at once and shows the answers under its label. */
export interface SearchSource {
  readonly id: string
  readonly label: string
  /** The right that its answers take; left out for everyone who is signed in. */
  readonly permission?: Permission | undefined
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly SearchHit[]>
}

/** The menu itself as a source: Ctrl+K and a few letters reach every screen. */
export function menuSource(entries: readonly NavigationEntry[]): SearchSource {
  return {
    id: 'menu',
    label: appMessages.searchMenus,
    search: async (text) => {
      const wanted = text.toLowerCase()
      const hits = entries.filter((entry) =>
        `${appMessages.groups[entry.group]} ${entry.label}`.toLowerCase().includes(wanted),
      )
      return hits.slice(0, 5).map(({ id, label, to, icon }) => ({ id, title: label, to, icon }))
    },
  }
}
