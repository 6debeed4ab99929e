import type { Prescription } from '#shared/features/pharmacy/prescriptions.contract.ts'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { prescriptionMessages as words } from './prescription.messages.ts'
import { prescriberOf } from './prescription-columns.tsx'

/** Who answers for it, when it was written, and why it ended. */
export function PrescriptionFacts({ prescription }: { readonly prescription: Prescription }) {
  const zone = useZone()
  const { facts } = words
  const { state, endReason, lateReason, note, iterations, recordedByName, recordedAt, prescribedAt } = prescription
  return (
    <SummaryList
      rows={[
        ...(endReason === null
          ? []
          : [{ label: words.columns.state, value: words.endedBecause(words.states[state], endReason) }]),
        { label: facts.prescriber, value: prescriberOf(prescription) },
        { label: facts.at, value: formatInstant(prescribedAt, zone) },
        { label: facts.recordedBy, value: words.dispensedBy(formatInstant(recordedAt, zone), recordedByName) },
        ...(lateReason === null ? [] : [{ label: facts.lateReason, value: lateReason }]),
        ...(iterations === 0 ? [] : [{ label: facts.iterations, value: `${formatNumber(iterations)} ${words.times}` }]),
        ...(note === null ? [] : [{ label: facts.note, value: note }]),
      ]}
    />
  )
}
