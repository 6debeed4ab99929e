import { Button, Group, Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ErrorText } from '../../api/error-text.ts'
import { componentMessages } from '../components.messages.ts'
import { FailureNotice } from './FailureNotice.tsx'

interface ConfirmDialogProps {
  readonly isOpen: boolean
  readonly title: string
  /** What will happen and whether it can be undone. */
  readonly children: ReactNode
  /** A verb and the thing: "Batalkan permohonan 12/2026". */
  readonly confirmLabel: string
  readonly cancelLabel?: string | undefined
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly isDangerous?: boolean | undefined
  readonly isBusy?: boolean | undefined
  readonly failure?: ErrorText | null | undefined
}

/** Asks once more before something leaves the house or cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, children, confirmLabel, cancelLabel, onConfirm, onClose } = props
  const isBusy = props.isBusy ?? false
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': componentMessages.close }}
      closeOnClickOutside={!isBusy}
      closeOnEscape={!isBusy}
    >
      <Stack>
        <div>{children}</div>
        {props.failure && <FailureNotice failure={props.failure} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={isBusy} data-autofocus>
            {cancelLabel ?? componentMessages.cancel}
          </Button>
          <Button {...(props.isDangerous ? { color: 'red' } : {})} onClick={onConfirm} loading={isBusy}>
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
