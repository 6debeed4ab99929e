import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { DoctorOrder } from '#shared/features/visiting-doctor/visiting-doctor.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { FileList } from '../../components/FileList/FileList.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatFileSize } from '../../format/numbers.ts'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { OrderPaper } from './OrderPaper.tsx'
import { visitingDoctorMessages as words } from './visiting-doctor.messages.ts'
import { orderFailure, useOrderCommand } from './visiting-doctor.queries.ts'

/** One order in full: what, by whom, its signed sheet, and striking it out. */
export function OrderDetail({ order }: { readonly order: DoctorOrder }) {
  const zone = useZone()
  const [isVoiding, setVoiding] = useState(false)
  const strike = useOrderCommand(client.visitingDoctor.void, useSubmitKey(isVoiding))
  const { sheet, voided, recorded, doctorLicence } = order
  return (
    <Stack gap="xs">
      <Text fw={600} td={voided ? 'line-through' : undefined} style={{ whiteSpace: 'pre-line' }}>
        {order.kindName}: {order.text}
      </Text>
      <Text>
        {words.instructed(order.doctorName)}
        {doctorLicence !== null && ` (${words.licence(doctorLicence)})`}
      </Text>
      <Text size="sm">{words.by(`${words.recorded} ${formatMoment(recorded.at, zone)}`, recorded.byName)}</Text>
      {recorded.lateReason !== null && <Text size="sm">{words.late(recorded.lateReason)}</Text>}
      <Text size="sm">{voided ? words.voidedBy(voided.byName, voided.reason) : words.states[order.state]}</Text>
      {sheet && (
        <FileList
          label={words.sheet}
          files={[
            {
              path: `/files/${sheet.fileId}`,
              title: words.sheet,
              isPicture: sheet.mediaType.startsWith('image/'),
              detail: formatFileSize(sheet.size),
              isVoid: voided !== null,
            },
          ]}
        />
      )}
      <OrderPaper order={order} />
      {order.mayVoid && (
        <Button variant="subtle" color="red" onClick={() => setVoiding(true)} style={{ alignSelf: 'flex-start' }}>
          {words.void}
        </Button>
      )}
      <ReasonDialog
        isOpen={isVoiding}
        title={words.void}
        question={words.voidQuestion}
        confirmLabel={words.void}
        onClose={() => setVoiding(false)}
        onConfirm={(reason) =>
          strike.mutate(
            { id: order.id, revision: order.revision, reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.voided })
                setVoiding(false)
              },
            },
          )
        }
        isDangerous
        isBusy={strike.isPending}
        failure={orderFailure(strike.error)}
      >
        {words.voidText}
      </ReasonDialog>
    </Stack>
  )
}
