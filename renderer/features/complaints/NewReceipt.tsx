import { Button, Group, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { client } from '../../api/client.ts'
import { fetchFile } from '../../api/files.ts'
import { useCommand } from '../../api/use-command.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { LeaveGuard } from '../../components/FormPage/LeaveGuard.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { printPdf } from '../../components/Viewers/print-pdf.ts'
import classes from './ComplaintDesk.module.css'
import { complaintDeskFailure, useReceiptCommand } from './complaint-desk.queries.ts'
import { complaintReceiptMessages as words } from './complaint-receipt.messages.ts'
import type { MadeReceipt } from './IntakeScreen.tsx'
import { ReceiptFormatField } from './ReceiptFormatField.tsx'
import { useReceiptFormat } from './use-receipt-format.ts'

interface NewReceiptProps {
  readonly receipt: MadeReceipt
  readonly onNext: () => void
}

type Outcome = 'printed' | 'declined'

/** Number and PIN, shown this once; the page is left only when the reporter has the paper or does not want it. */
export function NewReceipt({ receipt, onNext }: NewReceiptProps) {
  const { receiptId, number, pin, mode } = receipt
  const paper = useReceiptFormat()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [isDeclining, setDeclining] = useState(false)
  const print = useCommand({
    mutationFn: async () => {
      const { bytes } = await fetchFile(`/files/complaint-receipts/${receiptId}?format=${paper.format}`)
      await printPdf(bytes)
      // What came out once comes out again without asking.
      paper.choose(paper.format)
    },
  })
  const settle = useReceiptCommand(client.complaintReceipts.settle)
  const end = (how: Outcome) =>
    settle.mutate(
      { receiptId, outcome: how },
      {
        onSuccess: () => {
          setDeclining(false)
          setOutcome(how)
        },
      },
    )
  if (outcome)
    return (
      <>
        <PageHead title={`${words.title} ${number}`} />
        <EmptyState
          icon={IconPrinter}
          title={outcome === 'printed' ? words.settledPrinted : words.settledDeclined}
          text={words.done(number)}
          action={{ label: words.next, onClick: onNext }}
        />
      </>
    )
  const failure = complaintDeskFailure(print.error ?? (isDeclining ? null : settle.error))
  return (
    <>
      <PageHead title={`${words.title} ${number}`} subtitle={words.saved} />
      <div className={classes.part}>
        <dl className={classes.secret}>
          <div>
            <dt>{words.number}</dt>
            <dd>{number}</dd>
          </div>
          <div>
            <dt>{words.pin}</dt>
            <dd>{pin}</dd>
          </div>
        </dl>
        {mode === 'anonymous' && <PageNote meaning="attention">{words.anonymous}</PageNote>}
        <ReceiptFormatField paper={paper} />
        {print.isSuccess && <Text>{words.isOut}</Text>}
        {failure && <FailureNotice failure={failure} />}
        <Group gap="xs">
          {print.isSuccess && (
            <Button loading={settle.isPending} onClick={() => end('printed')}>
              {words.handedOver}
            </Button>
          )}
          <Button
            variant={print.isSuccess ? 'default' : 'filled'}
            leftSection={<IconPrinter size={18} stroke={1.8} aria-hidden />}
            loading={print.isPending}
            onClick={() => print.mutate()}
            autoFocus
          >
            {print.isSuccess ? words.printAgain : words.print}
          </Button>
          <Button variant="subtle" onClick={() => setDeclining(true)}>
            {words.declined}
          </Button>
        </Group>
      </div>
      <ConfirmDialog
        isOpen={isDeclining}
        title={words.declined}
        confirmLabel={words.declined}
        onConfirm={() => end('declined')}
        onClose={() => setDeclining(false)}
        isBusy={settle.isPending}
        failure={complaintDeskFailure(settle.error)}
      >
        {words.declinedText}
      </ConfirmDialog>
      <LeaveGuard isUnsaved text={words.leave} />
    </>
  )
}
