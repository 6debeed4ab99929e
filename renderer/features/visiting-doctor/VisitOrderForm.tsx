import type { Encounter } from '#shared/features/medical-records/encounter.ts'
import { client } from '../../api/client.ts'
import { OrderForm } from './OrderForm.tsx'
import { visitingDoctorMessages as words } from './visiting-doctor.messages.ts'

interface VisitOrderFormProps {
  readonly visit: Encounter
  readonly onDone: () => void
}

/** What a doctor from outside ordered at this visit. */
export function VisitOrderForm({ visit, onDone }: VisitOrderFormProps) {
  return (
    <OrderForm
      inmateId={visit.inmate.id}
      subject={visit.id}
      doctorName={visit.instructedBy ?? ''}
      doctorLicence={null}
      asksWhen={false}
      send={({ order, lateReason }, options) =>
        client.visitingDoctor.add({ ...order, encounterId: visit.id, lateReason }, options)
      }
      doneText={words.saved}
      onDone={onDone}
    />
  )
}
