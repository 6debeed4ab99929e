import { InmateDisclosuresTab } from '../disclosures/InmateDisclosuresTab.tsx'
import { entryMessages as words } from './entries.messages.ts'
import { recordMessages } from './medical-records.messages.ts'
import type { RecordTabProps } from './SummaryTab.tsx'
import { TabSection } from './TabSection.tsx'

/** Where the data of this record have gone, in sealed files and on paper. */
export function DisclosuresTab({ inmateId, onAdd }: RecordTabProps) {
  return (
    <TabSection
      title={recordMessages.tabs.disclosures}
      action={onAdd && { label: words.disclosureAdd, onClick: () => onAdd('disclosure') }}
    >
      <InmateDisclosuresTab inmateId={inmateId} />
    </TabSection>
  )
}
