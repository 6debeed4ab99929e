import { Alert } from '@mantine/core'
import { IconHourglass } from '@tabler/icons-react'
import { sessionMessages } from './session.messages.ts'
import { waitWords } from './wait-words.ts'

/** How long until the next try. Announced once, not every second. */
export function WaitNotice({ seconds }: { readonly seconds: number }) {
  return (
    <Alert
      variant="light"
      color="yellow"
      title={sessionMessages.waitTitle}
      icon={<IconHourglass size={20} stroke={1.8} aria-hidden />}
      styles={{
        root: { background: 'var(--attention-soft)' },
        title: { color: 'var(--attention-text)' },
        icon: { color: 'var(--attention-text)' },
        message: { color: 'var(--mantine-color-text)' },
      }}
      role="status"
      aria-live="off"
    >
      {sessionMessages.waitText(waitWords(seconds))}
    </Alert>
  )
}
