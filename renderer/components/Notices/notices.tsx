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

/** A quiet word that something is done; it goes away by itself. */
export function noticeDone({ text, onLook }: DoneNotice): void {
  const id = notifications.show({
    icon: <IconCheck size={18} aria-hidden />,
    color: 'teal',
    withCloseButton: true,
    closeButtonProps: { 'aria-label': componentMessages.close },
    message: (
      <span role="status">
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
      </span>
    ),
  })
}

/** A failure with no better place on the screen; it stays until closed, because it has to be read. */
export function noticeFailure(failure: ErrorText): void {
  notifications.show({
    icon: <IconAlertTriangle size={18} aria-hidden />,
    color: 'red',
    autoClose: false,
    closeButtonProps: { 'aria-label': componentMessages.close },
    title: failure.title,
    message: <span role="alert">{failure.text}</span>,
  })
}
