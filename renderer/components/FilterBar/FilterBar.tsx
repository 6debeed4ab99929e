import { Button, Group } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { componentMessages } from '../components.messages.ts'

interface FilterBarProps {
  readonly isFiltered: boolean
  readonly onClear: () => void
  /** The filter fields themselves, each with an `aria-label` or a short label. */
  readonly children: ReactNode
}

/** Filters over a list, in one row, with one way to be rid of them all. */
export function FilterBar({ isFiltered, onClear, children }: FilterBarProps) {
  return (
    <Group gap="xs" role="search" aria-label={componentMessages.filters}>
      {children}
      {isFiltered && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          leftSection={<IconX size={16} aria-hidden />}
          onClick={onClear}
        >
          {componentMessages.clearFilters}
        </Button>
      )}
    </Group>
  )
}
