import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { restoreMessages } from '../backups/restore.messages.ts'
import { PublicCard } from './PublicCard.tsx'
import { type FaultCode, faultMessages, sessionMessages } from './session.messages.ts'

interface FaultScreenProps {
  readonly fault: FaultCode
  readonly onRetry?: () => void
  /** The way to a backup; offered where only a backup helps. */
  readonly onRestore?: (() => void) | undefined
}

const restorable: readonly FaultCode[] = ['database-damaged', 'keyring-damaged']

/** Something is wrong with the computer or the data: calm words, what to do, nothing to break, and no button that cannot help. */
export function FaultScreen({ fault, onRetry, onRestore }: FaultScreenProps) {
  const words = faultMessages[fault]
  return (
    <PublicCard isWide>
      <Stack gap="md" role="alert">
        <IconAlertTriangle size={36} stroke={1.4} aria-hidden color="var(--danger-text)" />
        <Title order={1}>{words.title}</Title>
        <Text>{words.text}</Text>
        <div>
          <Title order={2} mb="xs">
            {sessionMessages.whatToDo}
          </Title>
          <List type="ordered" spacing="xs">
            {words.steps.map((step) => (
              <List.Item key={step}>{step}</List.Item>
            ))}
          </List>
        </div>
        <Group>
          {onRetry && fault !== 'restart-needed' && <Button onClick={onRetry}>{sessionMessages.tryAgain}</Button>}
          {onRestore && restorable.includes(fault) && (
            <Button variant="default" onClick={onRestore}>
              {restoreMessages.entry}
            </Button>
          )}
        </Group>
      </Stack>
    </PublicCard>
  )
}
