import { Button } from '@mantine/core'
import { setupMessages } from './setup.messages.ts'

/** Back to the step before; what was typed stays. */
export function BackButton({ onBack }: { readonly onBack: (() => void) | undefined }) {
  if (!onBack) return null
  return (
    <Button variant="default" onClick={onBack}>
      {setupMessages.back}
    </Button>
  )
}
