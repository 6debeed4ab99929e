import type { Encounter } from '#shared/features/medical-records/encounter.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { client } from '../../api/client.ts'
import { useZone } from '../../format/use-zone.ts'
import { OrderForm } from './OrderForm.tsx'
import { visitingDoctorMessages as words } from './visiting-doctor.messages.ts'

interface VisitOrderFormProps {
  readonly visit: Encounter
  readonly onDone: () => void
}

/** What a doctor from outside ordered at this visit. */
export function VisitOrderForm({ visit, onDone }: VisitOrderFormProps) {
  const zone = useZone()
  return (
    <OrderForm
      inmateId={visit.inmate.id}
      subject={visit.id}
      doctorName={visit.instructedBy ?? ''}
      doctorLicence={null}
      on={toCalendarDate(visit.caredAt, zone)}
      asksWhen={false}
      send={({ order, lateReason }, options) =>
        client.visitingDoctor.add({ ...order, encounterId: visit.id, lateReason }, options)
      }
      doneText={words.saved}
      onDone={onDone}
    />
  )
}
