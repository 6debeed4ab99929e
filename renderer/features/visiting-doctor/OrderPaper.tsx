import { Anchor, Button, Group, Select, Stack, Text } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import type { DoctorOrder } from '#shared/features/visiting-doctor/visiting-doctor.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay } from '../../app/session.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { paperPath } from './paper-paths.ts'
import { paperIn, usePaperChoices } from './use-paper-choices.ts'
import { visitingDoctorMessages as words } from './visiting-doctor.messages.ts'
import { orderFailure, useOrderCommand } from './visiting-doctor.queries.ts'

/** The prescription or the referral that carries an order out, and choosing it. */
export function OrderPaper({ order }: { readonly order: DoctorOrder }) {
  const mayEnter = useMay('enter:health') && order.voided === null && order.visit.state !== 'voided'
  const [isChoosing, setChoosing] = useState(false)
  const { carriedOutBy } = order
  return (
    <Stack gap="xs">
      {carriedOutBy && (
        <Anchor component={Link} to={paperPath(carriedOutBy)}>
          {words.carriedOut(words.paperOf(words.papers[carriedOutBy.kind], carriedOutBy.number))}
        </Anchor>
      )}
      {mayEnter && !isChoosing && (
        <div>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconLink size={16} stroke={1.8} aria-hidden />}
            onClick={() => setChoosing(true)}
          >
            {carriedOutBy ? words.changeForm : words.chooseForm}
          </Button>
        </div>
      )}
      {mayEnter && isChoosing && <ChoosePaper order={order} onDone={() => setChoosing(false)} />}
    </Stack>
  )
}

function ChoosePaper({ order, onDone }: { readonly order: DoctorOrder; readonly onDone: () => void }) {
  const choices = usePaperChoices(order.visit.inmate.id)
  const link = useOrderCommand(client.visitingDoctor.link, useSubmitKey(true))
  const send = (value: string | null) =>
    link.mutate(
      { id: order.id, revision: order.revision, carriedOutBy: paperIn(value) },
      {
        onSuccess: () => {
          noticeDone({ text: value === null ? words.unlinked : words.linked })
          onDone()
        },
      },
    )
  const failure = orderFailure(link.error)
  return (
    <Stack gap="xs">
      {choices.length === 0 ? (
        <Text size="sm">{words.noPapers}</Text>
      ) : (
        <Select label={words.paper} data={choices} onChange={(value) => value !== null && send(value)} autoFocus />
      )}
      {failure && <FailureNotice failure={failure} />}
      <Group gap="xs">
        {order.carriedOutBy && (
          <Button variant="default" size="compact-md" loading={link.isPending} onClick={() => send(null)}>
            {words.unlink}
          </Button>
        )}
        <Button variant="subtle" size="compact-md" onClick={onDone}>
          {words.stopChoosing}
        </Button>
      </Group>
    </Stack>
  )
}
