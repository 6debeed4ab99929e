import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatDate } from '../../format/dates.ts'
import { apartMessages as words } from './apart.messages.ts'
import { programmeFailure, useProgrammeCommand } from './programmes.queries.ts'

export type ApartPair = Awaited<ReturnType<typeof client.coachingProgrammes.keptApart>>[number]

interface ApartSheetProps {
  readonly pair: ApartPair
  readonly mayEnd: boolean
  readonly today: CalendarDate
  readonly onEnded: () => void
}

/** Two people who must not meet, why, and the end of it. */
export function ApartSheet({ pair, mayEnd, today, onEnded }: ApartSheetProps) {
  const { id, revision, one, other } = pair
  const [isEnding, setEnding] = useState(false)
  const end = useProgrammeCommand(client.coachingProgrammes.endApart, useSubmitKey(isEnding))
  const close = () => {
    end.reset()
    setEnding(false)
  }
  return (
    <Stack gap="md">
      {mayEnd && (
        <Group>
          <Button variant="default" onClick={() => setEnding(true)}>
            {words.end}
          </Button>
        </Group>
      )}
      <SummaryList
        rows={[
          { label: one.name, value: one.registerNumber ?? '' },
          { label: other.name, value: other.registerNumber ?? '' },
          { label: words.facts.from, value: formatDate(pair.from) },
          { label: words.facts.reason, value: pair.reason },
        ]}
      />
      <ReasonDialog
        isOpen={isEnding}
        title={words.endTitle(one.name, other.name)}
        question={words.endQuestion}
        confirmLabel={words.end}
        isBusy={end.isPending}
        failure={programmeFailure(end.error)}
        onClose={close}
        onConfirm={(reason) =>
          end.mutate(
            { id, revision, on: today, reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.ended(one.name, other.name) })
                close()
                onEnded()
              },
            },
          )
        }
      />
    </Stack>
  )
}
