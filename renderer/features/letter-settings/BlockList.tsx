import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { errorText } from '../../api/error-text.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { letterSettingsMessages as words } from './letter-settings.messages.ts'
import { type LetterClass, type NumberBlock, useCloseBlock } from './letter-settings.queries.ts'

// A year and a book's number stand as they are written: no point between the digits.
const rangeOf = ({ first, last, year }: NumberBlock): string => words.range(String(first), String(last), String(year))

function stateOf(block: NumberBlock, few: number): string {
  if (block.state === 'closed') return words.closed(block.closeReason ?? '')
  if (block.remaining === 0) return words.usedUp
  const count = formatNumber(block.remaining)
  return block.remaining <= few ? words.few(count) : words.left(count)
}

/** The pieces of the agenda book that were reserved, and what is left of each. */
export function BlockList({ blocks, few }: Pick<LetterClass, 'blocks' | 'few'>) {
  const [closing, setClosing] = useState<NumberBlock | null>(null)
  const close = useCloseBlock(useSubmitKey(closing !== null))
  const cancel = () => {
    close.reset()
    setClosing(null)
  }
  return (
    <Stack gap="sm" mt="xs">
      {blocks.map((block) => (
        <Group key={block.id} justify="space-between" align="flex-start" wrap="nowrap">
          <div>
            <Text fw={600}>{rangeOf(block)}</Text>
            <Text size="sm">{stateOf(block, few)}</Text>
            <Text size="sm" c="dimmed">
              {block.source}
            </Text>
          </div>
          {block.state === 'open' && block.remaining > 0 && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-md"
              aria-label={words.closeBlockOf(rangeOf(block))}
              onClick={() => setClosing(block)}
            >
              {words.closeBlock}
            </Button>
          )}
        </Group>
      ))}
      {closing && (
        <ReasonDialog
          isOpen
          title={words.closeTitle(rangeOf(closing))}
          question={words.closeQuestion}
          confirmLabel={words.closeBlockOf(rangeOf(closing))}
          onConfirm={(reason) =>
            close.mutate(
              { id: closing.id, reason },
              {
                onSuccess: () => {
                  noticeDone({ text: words.closeDone })
                  cancel()
                },
              },
            )
          }
          onClose={cancel}
          isBusy={close.isPending}
          failure={close.error ? errorText(close.error) : null}
        >
          {words.closeText}
        </ReasonDialog>
      )}
    </Stack>
  )
}
