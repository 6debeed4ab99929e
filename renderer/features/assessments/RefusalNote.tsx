import type { AssessmentRefusal } from '#shared/features/assessments/assessments.contract.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { formatDate } from '../../format/dates.ts'
import { assessmentMessages as words } from './assessments.messages.ts'

/** On the assessment and on its results: what the person said no to, and what that means for what stands there. */
export function RefusalNote({ refusal }: { readonly refusal: AssessmentRefusal | null }) {
  if (refusal === null) return null
  const { kind, on, goesOn, note, witness, recordedByName } = refusal
  return (
    <PageNote meaning="attention" title={words.refusedOn(words.refusalKinds[kind], formatDate(on))}>
      {goesOn === 'ended' ? words.refusalEnded : words.refusalMeans[kind]}{' '}
      {words.refusalSaid(note, witness, recordedByName)}
    </PageNote>
  )
}
