import { Button, Group, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'

interface TabSectionProps {
  readonly title: string
  /** A verb; absent for readers who may not add. */
  readonly action?: { readonly label: string; readonly onClick: () => void } | null | undefined
  readonly children: ReactNode
}

/** A part of a tab with its heading and the one thing that can be added to it. */
export function TabSection({ title, action, children }: TabSectionProps) {
  return (
    <section aria-label={title}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h3">
          {title}
        </Title>
        {action && (
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={action.onClick}
          >
            {action.label}
          </Button>
        )}
      </Group>
      {children}
    </section>
  )
}
