import { Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { ComplaintBox } from '#shared/features/complaint-boxes/complaint-boxes.contract.ts'
import { client } from '../../api/client.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { BoxForm } from './BoxForm.tsx'
import { boxMessages as words } from './complaint-boxes.messages.ts'
import { boxFailure, useBoxCommand } from './complaint-boxes.queries.ts'

/** The boxes of the unit; those that are there no more stay in sight with the reason. */
export function BoxList({ boxes }: { readonly boxes: readonly ComplaintBox[] }) {
  const zone = useZone()
  const [changing, setChanging] = useState<string | null>(null)
  const [leaving, setLeaving] = useState<ComplaintBox | null>(null)
  const withdraw = useBoxCommand(client.complaintBoxes.withdrawBox)
  const close = () => {
    withdraw.reset()
    setLeaving(null)
  }
  const changed = boxes.find(({ id }) => id === changing)
  return (
    <Stack gap="md" mb="xl">
      <Title order={2}>{words.boxesTitle}</Title>
      {boxes.length > 0 && (
        <Table aria-label={words.boxesTitle}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.name}</Table.Th>
              <Table.Th scope="col">{words.place}</Table.Th>
              <Table.Th scope="col">{words.lastOpened}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {boxes.map((box) => (
              <Table.Tr key={box.id}>
                <Table.Td>{box.name}</Table.Td>
                <Table.Td>{box.place}</Table.Td>
                <Table.Td>{box.lastOpenedAt === null ? words.never : formatMoment(box.lastOpenedAt, zone)}</Table.Td>
                <Table.Td>
                  {box.withdrawReason === null ? (
                    <Group gap="xs" justify="flex-end" wrap="nowrap">
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={words.change(box.name)}
                        onClick={() => setChanging(box.id)}
                      >
                        {words.changeShort}
                      </Button>
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={words.withdraw(box.name)}
                        onClick={() => setLeaving(box)}
                      >
                        {words.withdrawShort}
                      </Button>
                    </Group>
                  ) : (
                    <Text size="sm" c="dimmed">
                      {words.withdrawnBecause(box.withdrawReason)}
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Title order={3}>{changed ? words.change(changed.name) : words.addTitle}</Title>
      <BoxForm
        key={changed ? `${changed.id}:${changed.revision}` : `new:${boxes.length}`}
        box={changed ?? null}
        onDone={() => setChanging(null)}
      />
      <ReasonDialog
        isOpen={leaving !== null}
        title={words.withdraw(leaving?.name ?? '')}
        confirmLabel={words.withdrawShort}
        isDangerous
        isBusy={withdraw.isPending}
        failure={boxFailure(withdraw.error)}
        onClose={close}
        onConfirm={(reason) => {
          if (leaving === null) return
          const { id, revision, name } = leaving
          withdraw.mutate(
            { id, revision, reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.withdrawn(name) })
                close()
              },
            },
          )
        }}
      />
    </Stack>
  )
}
