import { Button, Group, Text } from '@mantine/core'
import type { Prescription, PrescriptionLine } from '#shared/features/pharmacy/prescriptions.contract.ts'
import { formatNumber } from '../../format/numbers.ts'
import { LineWarnings } from './LineWarnings.tsx'
import classes from './Pharmacy.module.css'
import { pharmacyMessages } from './pharmacy.messages.ts'
import { prescriptionMessages as words } from './prescription.messages.ts'
import { wayToTake } from './way-to-take.ts'

interface PrescriptionLinesProps {
  readonly prescription: Prescription
  /** Null: nobody may change a line now. */
  readonly onChange: ((line: PrescriptionLine) => void) | null
}

/** The lines as on the paper: what the pharmacy changed bears an asterisk, its original stays beside it. */
export function PrescriptionLines({ prescription, onChange }: PrescriptionLinesProps) {
  return (
    <div className={classes.stack}>
      {prescription.lines.map((line) => (
        <section
          key={line.id}
          className={classes.card}
          data-replaced={line.state === 'replaced' ? true : undefined}
          aria-label={line.label}
        >
          <Group justify="space-between" align="start">
            <div>
              <Text fw={600} td={line.state === 'replaced' ? 'line-through' : 'none'}>
                {line.label}
                {line.replacesId !== null && ' *'}
              </Text>
              <Text>{wayToTake(line)}</Text>
              {line.instructions && <Text size="sm">{line.instructions}</Text>}
            </div>
            <div>
              {line.state === 'replaced' ? (
                <Text size="sm">{words.replaced}</Text>
              ) : (
                line.medicineId !== null && (
                  <Text size="sm">
                    {words.given(
                      formatNumber(line.dispensed),
                      pharmacyMessages.amount(formatNumber(line.quantity), line.unit),
                    )}
                  </Text>
                )
              )}
            </div>
          </Group>
          <LineWarnings line={line} />
          {line.changeReason && <Text size="sm">{words.changedBy(line.changedByName ?? '', line.changeReason)}</Text>}
          {onChange && line.state === 'active' && line.dispensed === 0 && (
            <div>
              <Button
                variant="default"
                size="compact-md"
                aria-label={words.changeLineOf(line.label)}
                onClick={() => onChange(line)}
              >
                {words.changeLine}
              </Button>
            </div>
          )}
        </section>
      ))}
    </div>
  )
}
