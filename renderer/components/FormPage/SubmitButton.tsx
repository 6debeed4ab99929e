import { Button, Loader, VisuallyHidden } from '@mantine/core'
import { formatShare } from '../../format/numbers.ts'
import { componentMessages } from '../components.messages.ts'
import { KeyHint } from '../KeyHint/KeyHint.tsx'
import type { FormUploads } from './form-uploads.ts'

interface SubmitButtonProps {
  readonly label: string
  readonly isSubmitting: boolean
  readonly uploads: FormUploads
}

/** Sends the form. While a file is still on its way it says how far, and can be told not to wait. */
export function SubmitButton({ label, isSubmitting, uploads }: SubmitButtonProps) {
  const { isWaiting, share, stopWaiting } = uploads
  return (
    <>
      <KeyHint keys={['Ctrl', 'Enter']}>
        <Button
          type="submit"
          loading={isSubmitting}
          aria-keyshortcuts="Control+Enter"
          aria-disabled={isWaiting}
          {...(isWaiting && {
            variant: 'default',
            leftSection: <Loader size="xs" color="currentColor" aria-hidden />,
          })}
        >
          {isWaiting ? componentMessages.waitingForUpload(formatShare(share)) : label}
        </Button>
      </KeyHint>
      <VisuallyHidden role="status">{isWaiting && componentMessages.waitingForUploadSaid}</VisuallyHidden>
      {isWaiting && (
        <Button variant="default" onClick={stopWaiting}>
          {componentMessages.stopWaiting}
        </Button>
      )}
    </>
  )
}
