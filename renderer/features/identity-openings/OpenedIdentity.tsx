import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Identity } from '#shared/features/identity-vault/identity.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { contactRows } from '../complaints/contact-rows.ts'
import { openingMessages as words } from './identity-openings.messages.ts'
import { openingFailure, useOpeningCommand } from './identity-openings.queries.ts'

/** What was opened for whoever asked: shown on demand and in the memory of this page only; each look is noted. */
export function OpenedIdentity({ openingId }: { readonly openingId: string }) {
  const [identity, setIdentity] = useState<Identity | null>(null)
  const read = useOpeningCommand(client.identityOpenings.read, useSubmitKey(identity === null))
  const failure = openingFailure(read.error)
  return (
    <>
      {failure && <FailureNotice failure={failure} />}
      {identity === null ? (
        <Button loading={read.isPending} onClick={() => read.mutate({ openingId }, { onSuccess: setIdentity })}>
          {words.read}
        </Button>
      ) : (
        <>
          <SummaryList rows={contactRows(identity)} />
          <Button variant="default" onClick={() => setIdentity(null)}>
            {words.hide}
          </Button>
        </>
      )}
    </>
  )
}
