import { Alert } from '@mantine/core'
import { IconHourglass } from '@tabler/icons-react'
import { sessionMessages } from './session.messages.ts'
import { waitWords } from './wait-words.ts'

interface WaitNoticeProps {
  readonly seconds: number
  /** Where it was not a password that was wrong. */
  readonly text?: ((time: string) => string) | undefined
}

/** How long until the next try. Announced once, not every second. */
export function WaitNotice({ seconds, text = sessionMessages.waitText }: WaitNoticeProps) {
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
      {text(waitWords(seconds))}
    </Alert>
  )
}
