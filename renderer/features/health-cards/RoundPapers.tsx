import { Button } from '@mantine/core'
import { IconId } from '@tabler/icons-react'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { noticeDone, noticeFailure } from '../../components/Notices/notices.tsx'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { roundMessages as words } from './monthly-round.messages.ts'
import type { Overview } from './Round.tsx'
import { roundFailure } from './round-failure.ts'
import { useRoundCommand } from './use-round-command.ts'

interface RoundPapersProps {
  readonly on: CalendarDate
  /** Undefined: the whole house. */
  readonly block: Overview['blocks'][number] | undefined
  readonly room: string | null
}

/** The sheet to be written on by hand, and the cards of a block. */
export function RoundPapers({ on, block, room }: RoundPapersProps) {
  const mayEnter = useMay('enter:health')
  const issue = useRoundCommand(client.healthCards.issueForBlock)
  const name = block === undefined || block.block === '' ? words.noBlock : block.block
  const place = new URLSearchParams({
    ...(block && { blok: block.block }),
    ...(block && room !== null && { kamar: room }),
  })
  const label =
    block === undefined ? words.printAll : room === null ? words.printBlock(name) : words.printRoom(name, room)
  const makeCards = (of: string) =>
    issue.mutate(
      { block: of },
      {
        onSuccess: ({ issued }) => noticeDone({ text: words.cardsIssued(formatNumber(issued)) }),
        onError: (error) => {
          const failure = roundFailure(error)
          if (failure) noticeFailure(failure)
        },
      },
    )
  return (
    <>
      <PrintFileButton label={label} path={`/files/monthly-rounds/${on}?${place}`} />
      {mayEnter && block && block.cardless > 0 && (
        <Button
          variant="default"
          leftSection={<IconId size={18} stroke={1.8} aria-hidden />}
          loading={issue.isPending}
          onClick={() => makeCards(block.block)}
        >
          {words.cards(formatNumber(block.cardless))}
        </Button>
      )}
      {block && block.cardless < block.people && (
        <PrintFileButton
          label={words.printCards}
          path={`/files/health-card-sheets/blok?${new URLSearchParams({ blok: block.block })}`}
        />
      )}
    </>
  )
}
