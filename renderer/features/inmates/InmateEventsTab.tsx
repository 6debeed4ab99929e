import { Button, Table } from '@mantine/core'
import { useState } from 'react'
import type { InmateEvent } from '#shared/features/inmates/inmate-events.contract.ts'
import type { InmateProfile } from '#shared/features/inmates/inmates.contract.ts'
import { client } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { eventDetail } from './event-detail.ts'
import classes from './Inmates.module.css'
import { inmateFailure } from './inmate-failure.ts'
import { inmateProfileMessages as words } from './inmate-profile.messages.ts'
import { useInmateCommand } from './inmates.queries.ts'

/** Coming, going, moving and numbers, newest first; a wrong one is struck out with a reason. */
export function InmateEventsTab({ profile }: { readonly profile: InmateProfile }) {
  const zone = useZone()
  const mayVoid = useMay('move:inmates')
  const [chosen, setChosen] = useState<InmateEvent | null>(null)
  const strikeOut = useInmateCommand(client.inmates.voidEvent)
  const close = () => {
    setChosen(null)
    strikeOut.reset()
  }
  const confirm = (reason: string) => {
    if (chosen === null) return
    const { banner, revision } = profile
    strikeOut.mutate(
      { inmateId: banner.id, revision, eventId: chosen.id, reason },
      {
        onSuccess: () => {
          noticeDone({ text: words.done.voidEvent })
          close()
        },
      },
    )
  }
  return (
    <>
      <Table aria-label={words.tabEvents} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.eventDate}</Table.Th>
            <Table.Th>{words.eventWhat}</Table.Th>
            <Table.Th>{words.eventDetail}</Table.Th>
            <Table.Th>{words.eventBy}</Table.Th>
            {mayVoid && <Table.Th>{words.eventAction}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {profile.events.map((event) => (
            <Table.Tr key={event.id} className={event.voidedReason === null ? '' : (classes.voided ?? '')}>
              <Table.Td>{event.at === null ? formatDate(event.on) : formatInstant(event.at, zone)}</Table.Td>
              <Table.Td>
                <span data-what>{words.events[event.kind]}</span>
              </Table.Td>
              <Table.Td>
                {eventDetail(event)}
                {event.voidedReason !== null && <div>{words.voidedBecause(event.voidedReason)}</div>}
              </Table.Td>
              <Table.Td>{event.recordedBy}</Table.Td>
              {mayVoid && (
                <Table.Td>
                  {event.voidedReason === null && (
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={words.voidLabel(words.events[event.kind], formatDate(event.on))}
                      onClick={() => setChosen(event)}
                    >
                      {words.voidEvent}
                    </Button>
                  )}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <ReasonDialog
        isOpen={chosen !== null}
        title={chosen ? words.voidTitle(words.events[chosen.kind], formatDate(chosen.on)) : ''}
        confirmLabel={words.voidConfirm}
        onConfirm={confirm}
        onClose={close}
        isDangerous
        isBusy={strikeOut.isPending}
        failure={inmateFailure(strikeOut.error)}
      >
        {words.voidText}
      </ReasonDialog>
    </>
  )
}
