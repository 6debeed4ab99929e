import { AcceptedOffices } from './AcceptedOffices.tsx'
import { KeyCardSheet } from './KeyCardSheet.tsx'
import { MakeKeyForm } from './MakeKeyForm.tsx'
import { OpenKeyForm } from './OpenKeyForm.tsx'
import type { OfficeDesk } from './use-office.ts'

export function KeySection({ desk }: { readonly desk: OfficeDesk }) {
  if (desk.open === null) {
    return (
      <div className="stack">
        <OpenKeyForm desk={desk} />
        <MakeKeyForm desk={desk} />
      </div>
    )
  }
  return (
    <div className="stack">
      <KeyCardSheet card={desk.open.office.card} />
      <AcceptedOffices desk={desk} accepted={desk.open.office.accepted} />
    </div>
  )
}
