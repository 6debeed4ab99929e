import { Button, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SickCall } from '#shared/features/sick-calls/sick-calls.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { componentMessages } from '../../components/components.messages.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { RecordIdentifiers } from '../medical-records/RecordIdentifiers.tsx'
import { sickCallMessages as words } from './sick-calls.messages.ts'
import { sickCallFailure, useSickCallCommand } from './sick-calls.queries.ts'

/** Somebody was seen before anybody looked at the list: the visit is there already. */
export function LinkVisit({ call }: { readonly call: SickCall }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setOpen(true)}>
        {words.linkVisit}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={words.linkTitle}
        closeButtonProps={{ 'aria-label': componentMessages.close }}
      >
        {isOpen && <Visits call={call} onDone={() => setOpen(false)} />}
      </Modal>
    </>
  )
}

function Visits({ call, onDone }: { readonly call: SickCall; readonly onDone: () => void }) {
  const zone = useZone()
  const everything = { kinds: [], from: null, until: null, carerId: null }
  const visits = useQuery(orpc.medicalRecords.list.queryOptions({ input: { inmateId: call.person.id, ...everything } }))
  const link = useSickCallCommand(client.sickCalls.see, useSubmitKey(true))
  const failure = sickCallFailure(link.error)
  return (
    <Stack>
      <Text size="sm">{words.linkText}</Text>
      <RecordIdentifiers inmateId={call.person.id} />
      <QueryContent query={visits} shape="form">
        {({ encounters }) => {
          const later = encounters.filter(({ state, caredAt }) => state !== 'voided' && caredAt >= call.received.at)
          if (later.length === 0) return <Text>{words.linkNone}</Text>
          return (
            <Stack gap="xs">
              {later.map(({ id, number, caredAt }) => (
                <Button
                  key={id}
                  variant="default"
                  loading={link.isPending}
                  onClick={() =>
                    link.mutate(
                      { id: call.id, revision: call.revision, encounterId: id, at: null, lateReason: null },
                      {
                        onSuccess: () => {
                          noticeDone({ text: words.linked })
                          onDone()
                        },
                      },
                    )
                  }
                >
                  {words.linkOf(number, formatInstant(caredAt, zone))}
                </Button>
              ))}
            </Stack>
          )
        }}
      </QueryContent>
      {failure && <FailureNotice failure={failure} />}
    </Stack>
  )
}
