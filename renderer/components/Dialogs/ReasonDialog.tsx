import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import type { ErrorText } from '../../api/error-text.ts'
import { componentMessages } from '../components.messages.ts'
import { FailureNotice } from './FailureNotice.tsx'
import { useFocusBack } from './use-focus-back.ts'

interface ReasonDialogProps {
  readonly isOpen: boolean
  readonly title: string
  readonly children?: ReactNode
  /** "Mengapa permohonan ini dibatalkan?"; "Alasan" when left out. */
  readonly question?: string | undefined
  /** A verb and the thing: "Batalkan permohonan 12/2026". */
  readonly confirmLabel: string
  readonly shortestReason?: number | undefined
  readonly onConfirm: (reason: string) => void
  readonly onClose: () => void
  readonly isDangerous?: boolean | undefined
  readonly isBusy?: boolean | undefined
  readonly failure?: ErrorText | null | undefined
}

/** For acts that history must be able to explain: no reason, no act. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { isOpen, title, onClose } = props
  const isBusy = props.isBusy ?? false
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': componentMessages.close }}
      closeOnClickOutside={false}
      closeOnEscape={!isBusy}
    >
      <ReasonForm {...props} />
    </Modal>
  )
}

/** Mounted anew with each opening, so an old reason never stands there for a new act. */
function ReasonForm(props: ReasonDialogProps) {
  useFocusBack()
  const shortest = props.shortestReason ?? 5
  const isBusy = props.isBusy ?? false
  const [reason, setReason] = useState('')
  const [isTooShort, setTooShort] = useState(false)
  const confirm = () => {
    if (isBusy) return
    if (reason.trim().length < shortest) setTooShort(true)
    else props.onConfirm(reason.trim())
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // React sends events of a dialog on to the form it was opened from.
    event.stopPropagation()
    confirm()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Enter' && event.ctrlKey) confirm()
  }
  return (
    <form onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <Stack>
        {props.children && <div>{props.children}</div>}
        <Textarea
          label={props.question ?? componentMessages.reasonLabel}
          description={componentMessages.reasonHint}
          minRows={3}
          autosize
          data-autofocus
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value)
            setTooShort(false)
          }}
          error={isTooShort ? componentMessages.reasonTooShort(shortest) : null}
        />
        {props.failure && <FailureNotice failure={props.failure} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onClose} disabled={isBusy}>
            {componentMessages.back}
          </Button>
          <Button type="submit" {...(props.isDangerous ? { color: 'red' } : {})} loading={isBusy}>
            {props.confirmLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
