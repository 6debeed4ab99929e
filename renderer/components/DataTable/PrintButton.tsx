import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { componentMessages } from '../components.messages.ts'

/** Brings the list as it stands to paper. */
export function PrintButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-md"
      leftSection={<IconPrinter size={18} stroke={1.6} aria-hidden />}
      onClick={onClick}
    >
      {componentMessages.printSheet}
    </Button>
  )
}
