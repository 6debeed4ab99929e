import { Button, Group, List, Text } from '@mantine/core'
import { useState } from 'react'
import type { Prescription } from '#shared/features/pharmacy/prescriptions.contract.ts'
import { client } from '../../api/client.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './Pharmacy.module.css'
import { pharmacyFailure, usePharmacyCommand } from './pharmacy.queries.ts'
import { prescriptionMessages as words } from './prescription.messages.ts'

interface DispensingsProps {
  readonly prescription: Prescription
  readonly mayHandOut: boolean
}

/** What went over the counter, with the slips for it, and the way back on the same day. */
export function Dispensings({ prescription: { id, revision, dispensings }, mayHandOut }: DispensingsProps) {
  const zone = useZone()
  const [undoing, setUndoing] = useState<string | null>(null)
  const undo = usePharmacyCommand(client.prescriptions.undoDispensing)
  const close = () => {
    undo.reset()
    setUndoing(null)
  }
  if (dispensings.length === 0) return <Text>{words.noDispensings}</Text>
  return (
    <div className={classes.stack}>
      {dispensings.map((one) => (
        <section key={one.id} className={classes.card} data-replaced={one.undone ? true : undefined}>
          <Text fw={600}>{words.dispensedBy(formatInstant(one.at, zone), one.byName)}</Text>
          <List>
            {one.items.map((item) => (
              <List.Item key={`${item.lineId} ${item.batchNumber}`}>
                {words.dispensedItem(item.label, formatNumber(item.quantity), item.unit, item.batchNumber)}
              </List.Item>
            ))}
          </List>
          {one.reason && <Text size="sm">{one.reason}</Text>}
          {one.undone ? (
            <Text size="sm">
              {words.undone(formatInstant(one.undone.at, zone), one.undone.byName, one.undone.reason)}
            </Text>
          ) : (
            mayHandOut && (
              <Group gap="xs">
                <PrintFileButton label={words.printLabels} path={`/files/medicine-labels/${one.id}`} />
                {one.mayUndo && (
                  <Button variant="subtle" color="gray" onClick={() => setUndoing(one.id)}>
                    {words.undo}
                  </Button>
                )}
              </Group>
            )
          )}
        </section>
      ))}
      <ReasonDialog
        isOpen={undoing !== null}
        title={words.undoTitle}
        confirmLabel={words.undo}
        isDangerous
        isBusy={undo.isPending}
        failure={pharmacyFailure(undo.error)}
        onClose={close}
        onConfirm={(reason) =>
          undoing !== null &&
          undo.mutate(
            { id, revision, dispensingId: undoing, reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.undoneNotice })
                close()
              },
            },
          )
        }
      >
        {words.undoText}
      </ReasonDialog>
    </div>
  )
}
