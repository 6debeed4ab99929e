import type { DoctorVisit, PresentedPerson } from '#shared/features/doctor-visits/doctor-visits.contract.ts'
import { useMay } from '../../app/session.ts'
import { SidePanel } from '../../components/RecordPage/SidePanel.tsx'
import { AddPersonForm } from './AddPersonForm.tsx'
import { DayForm } from './DayForm.tsx'
import { days, sheets } from './doctor-visit-paths.ts'
import { doctorVisitMessages as words } from './doctor-visits.messages.ts'
import { EditEntryForm } from './EditEntryForm.tsx'
import { PresentedOrderForm } from './PresentedOrderForm.tsx'
import { PresentedSheet } from './PresentedSheet.tsx'
import type { useDoctorListAddress } from './use-doctor-list-address.ts'

interface DoctorListSheetProps {
  readonly address: ReturnType<typeof useDoctorListAddress>
  readonly visit: DoctorVisit | null
  /** Days that still take people. */
  readonly open: readonly DoctorVisit[]
  readonly people: readonly PresentedPerson[]
}

/** What stands beside the list: one entry of it, or one of its forms. */
export function DoctorListSheet({ address, visit, open, people }: DoctorListSheetProps) {
  const mayEnter = useMay('enter:health')
  const { sheet, close } = address
  if (sheet === null) return null
  if (mayEnter && sheet === sheets.add)
    return (
      <SidePanel title={words.add} onClose={close}>
        <AddPersonForm
          key={address.inmateId}
          open={open}
          visitId={open.find(({ id }) => id === visit?.id)?.id ?? null}
          inmateId={address.inmateId}
          encounterId={address.encounterId}
          onDone={(visitId) => address.showDay(visitId ?? days.unplanned)}
        />
      </SidePanel>
    )
  if (mayEnter && sheet === sheets.plan)
    return (
      <SidePanel title={words.plan} onClose={close}>
        <DayForm visit={null} onDone={address.showDay} />
      </SidePanel>
    )
  if (mayEnter && sheet === sheets.change && visit?.state === 'open')
    return (
      <SidePanel title={words.change} onClose={close}>
        <DayForm key={visit.id} visit={visit} onDone={close} />
      </SidePanel>
    )
  const entry = people.find(({ id }) => id === sheet)
  if (!entry) return null
  if (mayEnter && address.isOrdering && visit)
    return (
      <SidePanel
        key={`${entry.id} order`}
        title={words.orderFor(entry.person.name)}
        onClose={() => address.open(entry.id)}
      >
        <PresentedOrderForm entry={entry} visit={visit} onDone={() => address.open(entry.id)} />
      </SidePanel>
    )
  if (mayEnter && address.isEditing && entry.state === 'waiting')
    return (
      <SidePanel key={`${entry.id} edit`} title={words.edit} onClose={() => address.open(entry.id)}>
        <EditEntryForm entry={entry} onDone={() => address.open(entry.id)} />
      </SidePanel>
    )
  return (
    <SidePanel key={entry.id} title={entry.person.name} onClose={close}>
      <PresentedSheet
        {...{ entry, visit, open }}
        onOrder={() => address.openOrder(entry.id)}
        onEdit={() => address.openEdit(entry.id)}
      />
    </SidePanel>
  )
}
