import { Button, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { KeptProtocol } from '#shared/features/clinic-protocols/clinic-protocols.contract.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatDate } from '../../format/dates.ts'
import { ApproveProtocolForm } from './ApproveProtocolForm.tsx'
import classes from './ClinicProtocols.module.css'
import { protocolMessages as words } from './clinic-protocols.messages.ts'
import { protocolFailure, useWithdrawApproval } from './clinic-protocols.queries.ts'
import { ProtocolRunner } from './ProtocolRunner.tsx'

/** One protocol: what it is, trying it out, and the doctor's approval. */
export function ProtocolSheet({ kept }: { readonly kept: KeptProtocol }) {
  const { protocol, approval, approvals } = kept
  const [run, setRun] = useState(0)
  const [summary, setSummary] = useState<string | null>(null)
  const earlier = approvals.filter(({ id }) => id !== approval?.id)
  return (
    <Stack gap="md">
      <SummaryList
        rows={[
          { label: words.scope, value: protocol.scope },
          { label: words.source, value: protocol.source },
          { label: words.date, value: formatDate(protocol.date) },
          {
            label: words.state,
            value: approval ? words.approved(approval.doctorName, formatDate(approval.approvedOn)) : words.draftMark,
          },
        ]}
      />
      <div>
        <Title order={3} size="h4">
          {words.tryTitle}
        </Title>
        <Text size="sm">{words.tryHint}</Text>
      </div>
      <ProtocolRunner key={run} protocol={kept} onDone={(result) => setSummary(result.summary)} />
      {summary !== null && (
        <section aria-label={words.tryDone}>
          <Text fw={600}>{words.tryDone}</Text>
          <pre className={classes.summary}>{summary}</pre>
          <Button
            variant="default"
            size="compact-md"
            mt="xs"
            onClick={() => {
              setSummary(null)
              setRun(run + 1)
            }}
          >
            {words.again}
          </Button>
        </section>
      )}
      {approval ? <WithdrawButton kept={kept} approvalId={approval.id} /> : <ApproveProtocolForm kept={kept} />}
      {earlier.length > 0 && (
        <div>
          <Text fw={600}>{words.earlier}</Text>
          <ul className={classes.lines}>
            {earlier.map((one) => (
              <li key={one.id}>
                {[
                  words.earlierLine(one.doctorName, formatDate(one.approvedOn), String(one.version)),
                  ...(one.isForThisText ? [] : [words.earlierText]),
                  ...(one.withdrawn ? [words.withdrawnLine(one.withdrawn.reason)] : []),
                ].join('; ')}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  )
}

function WithdrawButton({ kept, approvalId }: { readonly kept: KeptProtocol; readonly approvalId: string }) {
  const [isAsking, setAsking] = useState(false)
  const withdraw = useWithdrawApproval(useSubmitKey(isAsking))
  return (
    <div>
      <Button variant="subtle" color="gray" size="compact-md" onClick={() => setAsking(true)}>
        {words.withdraw}
      </Button>
      <ReasonDialog
        isOpen={isAsking}
        title={words.withdrawTitle(kept.protocol.title)}
        question={words.withdrawQuestion}
        confirmLabel={words.withdraw}
        onConfirm={(reason) =>
          withdraw.mutate(
            { approvalId, reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.withdrawn })
                setAsking(false)
              },
            },
          )
        }
        onClose={() => setAsking(false)}
        isDangerous
        isBusy={withdraw.isPending}
        failure={protocolFailure(withdraw.error)}
      >
        {words.withdrawText}
      </ReasonDialog>
    </div>
  )
}
