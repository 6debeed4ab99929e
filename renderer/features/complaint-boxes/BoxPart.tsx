import { Button, Group, Select, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { client } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from '../complaints/Complaints.module.css'
import { boxMessages as words } from './complaint-boxes.messages.ts'
import { boxFailure, useBoxCommand, useOpeningOf } from './complaint-boxes.queries.ts'

/** For a complaint from a box: in which opening its sheet lay. */
export function BoxPart({ complaintId }: { readonly complaintId: string }) {
  const zone = useZone()
  const mayEnter = useMay('enter:complaints')
  const found = useOpeningOf(complaintId).data
  const [chosen, setChosen] = useState<string | null>(null)
  const [isUntying, setUntying] = useState(false)
  const tie = useBoxCommand(client.complaintBoxes.tie)
  const untie = useBoxCommand(client.complaintBoxes.untie)
  const failure = boxFailure(tie.error)
  const close = () => {
    untie.reset()
    setUntying(false)
  }
  if (found === undefined) return null
  const { tied, choices } = found
  return (
    <section className={classes.part}>
      <Title order={2}>{words.ofComplaint}</Title>
      {failure && <FailureNotice failure={failure} />}
      {tied ? (
        <Group gap="sm">
          <Text>{words.fromOpening(tied.box, formatMoment(tied.openedAt, zone))}</Text>
          {mayEnter && (
            <Button size="compact-sm" variant="default" onClick={() => setUntying(true)}>
              {words.untie}
            </Button>
          )}
        </Group>
      ) : mayEnter && choices.length > 0 ? (
        <Group gap="sm" align="flex-end">
          <Select
            label={words.notTied}
            w="24rem"
            value={chosen}
            onChange={setChosen}
            data={choices.map(({ id: value, box, openedAt, left }) => ({
              value,
              label: words.fromOpeningLeft(box, formatMoment(openedAt, zone), left),
            }))}
          />
          <Button
            variant="default"
            disabled={chosen === null}
            loading={tie.isPending}
            onClick={() => {
              if (chosen !== null)
                tie.mutate({ complaintId, openingId: chosen }, { onSuccess: () => noticeDone({ text: words.tied }) })
            }}
          >
            {words.tie}
          </Button>
        </Group>
      ) : (
        <Text size="sm" c="dimmed">
          {mayEnter ? words.noneLeft : words.notTied}
        </Text>
      )}
      <ReasonDialog
        isOpen={isUntying}
        title={words.untieTitle}
        confirmLabel={words.untie}
        isBusy={untie.isPending}
        failure={boxFailure(untie.error)}
        onClose={close}
        onConfirm={(reason) =>
          untie.mutate(
            { complaintId, reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.untied })
                close()
              },
            },
          )
        }
      />
    </section>
  )
}
