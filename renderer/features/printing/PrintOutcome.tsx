import { Button, Group, Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { seenPrintFailures } from '#shared/features/letters/print-jobs.rules.ts'
import { printingMessages as words } from './printing.messages.ts'
import { useTellOutcome } from './printing.queries.ts'

interface PrintOutcomeProps {
  readonly ids: readonly string[]
  /** Names the paper where several ask at once. */
  readonly title: string
  /** Instead of "Ya, keluar", where several are meant. */
  readonly yes?: string | undefined
  readonly onTold?: (() => void) | undefined
  readonly isMain?: boolean | undefined
}

/** The one thing that only a person knows after a browser has printed. */
export function PrintOutcome({ ids, title, yes, onTold, isMain = false }: PrintOutcomeProps) {
  const tell = useTellOutcome()
  const say = (reason: (typeof seenPrintFailures)[number] | null) =>
    tell.mutate({ ids, reason }, onTold ? { onSuccess: onTold } : {})
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        variant={isMain ? 'filled' : 'default'}
        leftSection={<IconCheck size={18} stroke={1.8} aria-hidden />}
        onClick={() => say(null)}
        loading={tell.isPending}
        aria-label={yes ?? (isMain ? words.cameOut : words.cameOutOf(title))}
        data-autofocus={isMain || undefined}
      >
        {yes ?? words.cameOut}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            disabled={tell.isPending}
            aria-label={isMain ? words.cameNot : words.cameNotOf(title)}
          >
            {words.cameNot}…
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {seenPrintFailures.map((reason) => (
            <Menu.Item key={reason} onClick={() => say(reason)}>
              {words.seen[reason]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
