import { PageNote } from '../../components/Notices/PageNote.tsx'
import type { VisitOutcome } from './visit-helps.ts'

/** What a nurse protocol says is to be done now; a doctor or a hospital may not be overlooked. */
export function OutcomeNote({ outcome }: { readonly outcome: VisitOutcome | null }) {
  if (outcome === null) return null
  return (
    <PageNote meaning={outcome.end.kind === 'treat' ? 'neutral' : 'attention'}>
      {outcome.words}: {outcome.end.title}
    </PageNote>
  )
}
