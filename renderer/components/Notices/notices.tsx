import { Anchor } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { ErrorText } from '../../api/error-text.ts'
import { componentMessages } from '../components.messages.ts'

interface DoneNotice {
  readonly text: string
  /** "Lihat" leads there. */
  readonly onLook?: (() => void) | undefined
}

/** The word that stands there now. */
let standing: string | null = null

/** A quiet word that something is done; it goes away by itself, or when the next thing is done: they never pile up. */
export function noticeDone({ text, onLook }: DoneNotice): void {
  if (standing !== null) notifications.hide(standing)
  const id = notifications.show({
    icon: <IconCheck size={18} aria-hidden />,
    color: 'teal',
    // Polite: a screen reader is not interrupted by what went well.
    role: 'status',
    withCloseButton: true,
    closeButtonProps: { 'aria-label': componentMessages.close },
    message: (
      <>
        {text}{' '}
        {onLook && (
          <Anchor
            component="button"
            type="button"
            onClick={() => {
              onLook()
              notifications.hide(id)
            }}
          >
            {componentMessages.look}
          </Anchor>
        )}
      </>
    ),
  })
  standing = id
}

/** A failure with no better place on the screen; it stays until closed, because it has to be read. */
export function noticeFailure(failure: ErrorText): void {
  notifications.show({
    icon: <IconAlertTriangle size={18} aria-hidden />,
    color: 'red',
    autoClose: false,
    position: 'top-center',
    closeButtonProps: { 'aria-label': componentMessages.close },
    title: failure.title,
    message: failure.text,
  })
}
