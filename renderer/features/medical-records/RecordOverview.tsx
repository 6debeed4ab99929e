import { PresentMedicines } from '../pharmacy/PresentMedicines.tsx'
import { prescriptionMessages } from '../pharmacy/prescription.messages.ts'
import { RecordLink } from './RecordLink.tsx'
import { SummaryTab } from './SummaryTab.tsx'
import { TabSection } from './TabSection.tsx'

/** What the profile of a person says about the medical record: the first page of it, and the way there. */
export function RecordOverview({ inmateId }: { readonly inmateId: string }) {
  return (
    <>
      <RecordLink inmateId={inmateId} />
      <SummaryTab
        inmateId={inmateId}
        onAdd={null}
        medicines={
          <TabSection title={prescriptionMessages.taking}>
            <PresentMedicines inmateId={inmateId} />
          </TabSection>
        }
      />
    </>
  )
}
