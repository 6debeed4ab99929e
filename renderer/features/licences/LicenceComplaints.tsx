import { Anchor, Button, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import type { LicenceCase } from '#shared/features/licences/licences.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay } from '../../app/session.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { stateWord } from '../../components/StateBadge/StateBadge.tsx'
import { formatDate } from '../../format/dates.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from '../complaints/Complaints.module.css'
import { outgoingPaths } from '../outgoing-complaints/outgoing-paths.ts'
import { licenceMessages as words } from './licences.messages.ts'
import { licenceFailure, useLicenceCommand } from './licences.queries.ts'

type Complaint = LicenceCase['complaints'][number]

/** What was proposed to complain of at the licensing office, and what the complaint desk made of it. */
export function LicenceComplaints({ licence }: { readonly licence: LicenceCase }) {
  const zone = useZone()
  const mayEnter = useMay('enter:licences')
  const maySeeDesk = useMay('view:complaints')
  const mayOpenDesk = useMay('enter:complaints')
  const [taken, setTaken] = useState<Complaint | null>(null)
  const key = useSubmitKey(taken !== null)
  const withdraw = useLicenceCommand(client.licences.withdrawProposal, key)
  const close = () => {
    withdraw.reset()
    setTaken(null)
  }
  if (licence.complaints.length === 0) return null
  return (
    <section className={classes.part}>
      <Title order={2}>{words.complaintsTitle}</Title>
      <ul className={classes.list} aria-label={words.complaintsTitle}>
        {licence.complaints.map((complaint) => (
          <li key={complaint.id} className={classes.task}>
            <Text fw={600}>{words.proposalStates[complaint.state]}</Text>
            <Text size="sm">
              {words.proposedBy(complaint.recipient, complaint.by, formatDate(toCalendarDate(complaint.at, zone)))}
            </Text>
            {complaint.reason !== null && <Text size="sm">{words.proposalReason(complaint.reason)}</Text>}
            {complaint.complaint !== null && (
              <Text size="sm">
                {maySeeDesk ? (
                  <Anchor component={Link} to={outgoingPaths.one(complaint.complaint.id)}>
                    {complaint.complaint.number}
                  </Anchor>
                ) : (
                  complaint.complaint.number
                )}
                {`: ${stateWord(complaintState(complaint.complaint.phase))}`}
              </Text>
            )}
            <Text size="sm" c="dimmed" className={classes.told ?? ''}>
              {complaint.about}
            </Text>
            {complaint.state === 'proposed' && mayOpenDesk && (
              <Anchor component={Link} to={`${outgoingPaths.open}?usul=${complaint.id}`}>
                {words.proposalOpen}
              </Anchor>
            )}
            {complaint.state === 'proposed' && mayEnter && (
              <div>
                <Button size="compact-sm" variant="default" onClick={() => setTaken(complaint)}>
                  {words.proposalWithdraw}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <ReasonDialog
        title={words.proposalWithdraw}
        confirmLabel={words.proposalWithdraw}
        isOpen={taken !== null}
        isBusy={withdraw.isPending}
        failure={licenceFailure(withdraw.error)}
        onClose={close}
        onConfirm={(reason) => {
          if (taken === null) return
          withdraw.mutate(
            { id: licence.id, proposalId: taken.id, reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.proposalWithdrawn })
                close()
              },
            },
          )
        }}
      >
        {words.proposalWithdrawText}
      </ReasonDialog>
    </section>
  )
}

const complaintState = (phase: NonNullable<Complaint['complaint']>['phase']) =>
  phase === 'done' || phase === 'refused' || phase === 'cancelled' ? phase : 'running'
