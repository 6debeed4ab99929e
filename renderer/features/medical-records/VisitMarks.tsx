import type { EncounterSummary } from '#shared/features/medical-records/encounter.ts'
import classes from './Records.module.css'
import { visitMessages as words } from './visit.messages.ts'

/** What is special about a visit, in words: open, late, confidential, voided. */
export function VisitMarks({
  visit,
}: {
  readonly visit: Pick<EncounterSummary, 'state' | 'isLate' | 'confidentiality'>
}) {
  return (
    <span className={classes.marks}>
      {visit.state === 'open' && <Mark meaning="attention">{words.openMark}</Mark>}
      {visit.state === 'voided' && <Mark meaning="danger">{words.voidedMark}</Mark>}
      {visit.isLate && <Mark meaning="attention">{words.late}</Mark>}
      {visit.confidentiality === 'extra' && <Mark meaning="danger">{words.confidentialMark}</Mark>}
    </span>
  )
}

function Mark({ meaning, children }: { readonly meaning: 'attention' | 'danger'; readonly children: string }) {
  return (
    <span className={classes.mark} data-meaning={meaning}>
      {children}
    </span>
  )
}
