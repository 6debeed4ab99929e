import type { Instant } from '#shared/time/instant.ts'
import { formatClock } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { componentMessages } from '../components.messages.ts'
import classes from './FormPage.module.css'

/** Where the draft of this form stands. */
export type DraftState =
  | { readonly kind: 'none' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Instant }
  | { readonly kind: 'failed' }
  /** Submitted, but not from this page: another window did, or the answer was lost. */
  | { readonly kind: 'sent' }

/** "Draf tersimpan 10.42", quietly at the foot of the form. */
export function DraftStatus({ draft }: { readonly draft: DraftState }) {
  const zone = useZone()
  return (
    <span className={classes.draft} role="status" data-failed={draft.kind === 'failed' || undefined}>
      {draft.kind === 'saving' && componentMessages.draftSaving}
      {draft.kind === 'saved' && componentMessages.draftSaved(formatClock(draft.at, zone))}
      {draft.kind === 'failed' && componentMessages.draftFailed}
    </span>
  )
}
