import { Button, Group, Text } from '@mantine/core'
import type { Prescription, PrescriptionLine } from '#shared/features/pharmacy/prescriptions.contract.ts'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import classes from './Pharmacy.module.css'
import { pharmacyMessages } from './pharmacy.messages.ts'
import { prescriptionMessages as words } from './prescription.messages.ts'

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
          {line.warnings.map((warning) => (
            <Text key={`${warning.kind} ${warning.about} ${warning.with}`} size="sm">
              {pharmacyMessages.warnings[warning.kind](warning.about, warning.with)}
            </Text>
          ))}
          {line.overrideReason && <Text size="sm">{words.overridden(line.overrideReason)}</Text>}
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

/** "3 x sehari 1 tablet, pagi, sesudah makan, 5 hari, mulai 16 Nov 2026". */
function wayToTake(line: PrescriptionLine): string {
  const dose = line.dose === null ? '' : `${formatNumber(line.dose)} ${line.doseUnit}`
  return [
    line.timesPerDay === null ? dose : words.use(formatNumber(line.timesPerDay), dose),
    line.asNeeded ? words.asNeededShort : '',
    line.moments.map((moment) => words.momentWords[moment].toLocaleLowerCase('id')).join(' + '),
    line.meal === 'any' ? '' : words.meals[line.meal].toLocaleLowerCase('id'),
    line.days === null ? '' : words.forDays(formatNumber(line.days), formatDate(line.startsOn)),
    line.observed ? words.observed.toLocaleLowerCase('id') : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}
