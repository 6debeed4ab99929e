import type { AssessmentRow } from '#shared/features/assessments/assessments.contract.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { clientMessages as words } from './clients.messages.ts'

/** Above an assessment of somebody who died, moved or left: what can still be done with it. */
export function PersonGoneNote({ gone }: { readonly gone: AssessmentRow['personGone'] }) {
  if (gone === null) return null
  return (
    <PageNote meaning="attention" title={words.goneTitle[gone]}>
      {words.goneText}
    </PageNote>
  )
}
