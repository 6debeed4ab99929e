import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { v7 as newId } from 'uuid'
import type { ComplaintStatus } from '#shared/features/complaints/complaints.contract.ts'
import { client } from '../../api/client.ts'
import { fetchFile } from '../../api/files.ts'
import { useCommand } from '../../api/use-command.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { StateBadge } from '../../components/StateBadge/StateBadge.tsx'
import { printPdf } from '../../components/Viewers/print-pdf.ts'
import { formatNumber } from '../../format/numbers.ts'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './ComplaintDesk.module.css'
import { complaintDeskMessages } from './complaint-desk.messages.ts'
import { complaintDeskFailure } from './complaint-desk.queries.ts'
import { complaintReceiptMessages as words } from './complaint-receipt.messages.ts'
import { ReceiptFormatField } from './ReceiptFormatField.tsx'
import { useReceiptFormat } from './use-receipt-format.ts'
import { WaitingLetters } from './WaitingLetters.tsx'

interface Typed {
  readonly number: string
  readonly pin: string
}

interface ComplaintStatusAnswerProps {
  readonly status: ComplaintStatus
  /** What the answer was given for. */
  readonly typed: Typed
  readonly onAgain: () => void
}

/** What may be told across the counter. */
export function ComplaintStatusAnswer({ status, typed, onAgain }: ComplaintStatusAnswerProps) {
  const zone = useZone()
  if (status.kind === 'wrong')
    return <FailureNotice failure={{ title: words.wrongTitle, text: words.wrong(formatNumber(status.triesLeft)) }} />
  if (status.kind === 'locked')
    return (
      <FailureNotice failure={{ title: words.lockedTitle, text: words.locked(formatMoment(status.until, zone)) }} />
    )
  const { number, isEnded, steps } = status
  return (
    <Stack component="section" aria-label={number} gap="sm">
      <Group gap="sm">
        <Title order={2}>{number}</Title>
        <StateBadge state={isEnded ? 'done' : 'running'} />
      </Group>
      <Text>{words.received(complaintDeskMessages.classes[status.class], formatMoment(status.receivedAt, zone))}</Text>
      <ol className={classes.steps} aria-label={words.steps}>
        {steps.map(({ title, takenAt }) => (
          <li key={title}>
            <span>{title}</span>
            <span>{takenAt === null ? words.notYet : formatMoment(takenAt, zone)}</span>
          </li>
        ))}
      </ol>
      <WaitingLetters letters={status.letters} isOpen={status.isOpen} typed={typed} />
      <Reprint typed={typed} onAgain={onAgain} />
    </Stack>
  )
}

/** The same paper once more, from the PIN that was just told. */
function Reprint({ typed, onAgain }: Pick<ComplaintStatusAnswerProps, 'typed' | 'onAgain'>) {
  const zone = useZone()
  const paper = useReceiptFormat()
  const reprint = useCommand({
    mutationFn: async () => {
      const answer = await client.complaintReceipts.reprint(typed, { context: { key: newId() } })
      if (answer.kind !== 'ready') return answer
      const { bytes } = await fetchFile(`/files/complaint-receipts/${answer.receiptId}?format=${paper.format}`)
      await printPdf(bytes)
      return answer
    },
  })
  const failure = complaintDeskFailure(reprint.error)
  return (
    <>
      <ReceiptFormatField paper={paper} />
      {failure && <FailureNotice failure={failure} />}
      {reprint.data?.kind === 'locked' && (
        <FailureNotice
          failure={{ title: words.lockedTitle, text: words.locked(formatMoment(reprint.data.until, zone)) }}
        />
      )}
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} stroke={1.8} aria-hidden />}
          loading={reprint.isPending}
          onClick={() => reprint.mutate()}
        >
          {words.reprint}
        </Button>
        <Button variant="subtle" onClick={onAgain}>
          {words.another}
        </Button>
      </Group>
    </>
  )
}
