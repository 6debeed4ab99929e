import type { DoctorVisit, PresentedPerson } from '#shared/features/doctor-visits/doctor-visits.contract.ts'
import { client } from '../../api/client.ts'
import { OrderForm } from '../visiting-doctor/OrderForm.tsx'
import { doctorVisitMessages as words } from './doctor-visits.messages.ts'

interface PresentedOrderFormProps {
  readonly entry: PresentedPerson
  readonly visit: DoctorVisit
  readonly onDone: () => void
}

/** An order of the doctor of the day for somebody on her list: visit, mark and order in one step. */
export function PresentedOrderForm({ entry, visit, onDone }: PresentedOrderFormProps) {
  return (
    <OrderForm
      inmateId={entry.person.id}
      subject={entry.id}
      doctorName={visit.doctorName}
      doctorLicence={visit.doctorLicence}
      on={visit.on}
      asksWhen={entry.meeting === null}
      send={(sent, options) => client.doctorVisits.order({ id: entry.id, revision: entry.revision, ...sent }, options)}
      doneText={words.ordered}
      onDone={onDone}
    />
  )
}
