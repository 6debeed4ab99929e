import { Button, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Complaint } from '#shared/features/complaints/complaints.contract.ts'
import type { Identity } from '#shared/features/identity-vault/identity.ts'
import { client } from '../../api/client.ts'
import { useMay, useSession } from '../../app/session.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import classes from './Complaints.module.css'
import { complaintMessages as words } from './complaints.messages.ts'
import { complaintFailure, useComplaintCommand } from './complaints.queries.ts'
import { contactRows } from './contact-rows.ts'

/** Who reported, for the case's own officer and only while this page stands: it is asked for, and that is logged. */
export function ContactPart({ complaint: { id, hasIdentity, officer } }: { readonly complaint: Complaint }) {
  const isOwn = useSession().accountId === officer.id
  const mayHold = useMay('hold:identity-vault')
  const [identity, setIdentity] = useState<Identity | null>(null)
  const read = useComplaintCommand((input: { readonly id: string }) => client.complaints.identity(input))
  const failure = complaintFailure(read.error)
  return (
    <section className={classes.part}>
      <Title order={2}>{words.contactTitle}</Title>
      <Text size="sm" c="dimmed">
        {hasIdentity ? words.contactOwn : words.contactNone}
      </Text>
      {failure && <FailureNotice failure={failure} />}
      {identity && <SummaryList rows={contactRows(identity)} />}
      {hasIdentity && isOwn && mayHold && identity === null && (
        <Button
          variant="default"
          loading={read.isPending}
          onClick={() => read.mutate({ id }, { onSuccess: setIdentity })}
        >
          {words.contactShow}
        </Button>
      )}
      {identity && (
        <Button variant="default" onClick={() => setIdentity(null)}>
          {words.contactHide}
        </Button>
      )}
    </section>
  )
}
