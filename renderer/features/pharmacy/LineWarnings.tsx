import { Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { PrescriptionLine } from '#shared/features/pharmacy/prescriptions.contract.ts'
import classes from './Pharmacy.module.css'
import { pharmacyMessages } from './pharmacy.messages.ts'
import { prescriptionMessages as words } from './prescription.messages.ts'

/** What was said about a medicine when it was written, and why it was written all the same. */
export function LineWarnings({ line }: { readonly line: Pick<PrescriptionLine, 'warnings' | 'overrideReason'> }) {
  return (
    <>
      {line.warnings.map((warning) => (
        <Text key={`${warning.kind} ${warning.about} ${warning.with}`} size="sm" className={classes.warning ?? ''}>
          <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
          {pharmacyMessages.warnings[warning.kind](warning.about, warning.with)}
        </Text>
      ))}
      {line.overrideReason && <Text size="sm">{words.overridden(line.overrideReason)}</Text>}
    </>
  )
}
