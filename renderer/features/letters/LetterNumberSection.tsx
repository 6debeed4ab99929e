import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { formatDate } from '../../format/dates.ts'
import { useZone } from '../../format/use-zone.ts'
import { LetterNumberForm } from './LetterNumberForm.tsx'
import type { LetterRow } from './letter-columns.tsx'
import { letterNumberMessages as words } from './letter-number.messages.ts'

/** For a letter whose number is typed in: the space for it, the way to correct it, and every number it ever had. */
export function LetterNumberSection({ row }: { readonly row: LetterRow }) {
  const mayEnter = useMay('issue:letters')
  const [isCorrecting, setCorrecting] = useState(false)
  const close = () => setCorrecting(false)
  const isWaiting = row.numberState === 'waiting'
  const mayChange = mayEnter && row.state === 'issued'
  return (
    <Stack gap="sm">
      {isWaiting && row.state === 'issued' && (
        <PageNote meaning="attention" title={words.waitingTitle}>
          {words.waitingText}
        </PageNote>
      )}
      {mayChange && (isWaiting || isCorrecting) && (
        <LetterNumberForm key={row.numberState} row={row} onDone={close} onCancel={isCorrecting ? close : undefined} />
      )}
      {mayChange && !isWaiting && !isCorrecting && (
        <Group>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => setCorrecting(true)}
          >
            {words.correct}
          </Button>
        </Group>
      )}
      {!isWaiting && <NumberHistory letterId={row.id} />}
    </Stack>
  )
}

function NumberHistory({ letterId }: { readonly letterId: string }) {
  const zone = useZone()
  const history = useQuery(orpc.letterNumbers.history.queryOptions({ input: { id: letterId } }))
  if (!history.data || history.data.length === 0) return null
  return (
    <section>
      <Title order={3} size="h4">
        {words.history}
      </Title>
      <Stack gap="xs" mt="xs">
        {history.data.map((entry) => (
          <div key={entry.id}>
            <Text fw={600}>{entry.number}</Text>
            <Text size="sm" c="dimmed">
              {words.entered(entry.byName, formatDate(toCalendarDate(entry.at, zone)), words.books[entry.book])}
            </Text>
            {entry.reason && <Text size="sm">{words.because(entry.reason)}</Text>}
          </div>
        ))}
      </Stack>
    </section>
  )
}
