import { Button, Checkbox, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Complaint } from '#shared/features/complaints/complaints.contract.ts'
import { client } from '../../api/client.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import classes from './Complaints.module.css'
import { complaintPaths } from './complaint-paths.ts'
import { complaintMessages as words } from './complaints.messages.ts'
import { complaintFailure, useComplaintCommand } from './complaints.queries.ts'
import { useReceiptFormat } from './use-receipt-format.ts'

interface NewReceipt {
  readonly receiptId: string
  readonly pin: string
}

/** The receipt and, where it got lost, a new PIN that is shown once. */
export function ReceiptPart({ complaint: { id, receipt } }: { readonly complaint: Complaint }) {
  const [hasCompared, setCompared] = useState(false)
  const { format } = useReceiptFormat()
  const [made, setMade] = useState<NewReceipt | null>(null)
  const renew = useComplaintCommand(client.complaintReceipts.renew)
  const failure = complaintFailure(renew.error)
  const isPending = receipt?.state === 'pending'
  return (
    <section className={classes.part}>
      <Title order={2}>{words.receiptTitle}</Title>
      <Text size="sm" c="dimmed">
        {receipt === null ? words.receiptNone : words.receiptStates[receipt.state]}
      </Text>
      {made === null ? (
        <>
          <Text size="sm">{words.receiptText}</Text>
          {!isPending && (
            <Checkbox
              label={words.receiptCompared}
              checked={hasCompared}
              onChange={(event) => setCompared(event.currentTarget.checked)}
            />
          )}
          {failure && <FailureNotice failure={failure} />}
          <Button
            variant="default"
            loading={renew.isPending}
            onClick={() => renew.mutate({ id, hasComparedIdentity: hasCompared }, { onSuccess: setMade })}
          >
            {words.receiptNew}
          </Button>
        </>
      ) : (
        <>
          <Text size="sm">{words.receiptPin}</Text>
          <output className={classes.pin} aria-label={words.receiptPin}>
            {made.pin}
          </output>
          <PrintFileButton path={complaintPaths.receipt(made.receiptId, format)} label={words.receiptPrint} />
        </>
      )}
    </section>
  )
}
