import { Anchor } from '@mantine/core'
import { useShortMoment } from '../../format/use-short-moment.ts'
import { componentMessages } from '../components.messages.ts'
import { PageNote } from '../Notices/PageNote.tsx'
import classes from './FormPage.module.css'
import { Overtaken } from './Overtaken.tsx'
import type { FormDraft } from './use-draft.ts'

/** On top of a form: that it goes on from a draft, and how to begin anew. */
export function DraftNotices({ draft }: { readonly draft: FormDraft }) {
  if (draft.state.kind === 'sent') {
    return (
      <PageNote
        meaning="attention"
        title={componentMessages.draftSentTitle}
        action={{ label: componentMessages.draftRenew, onClick: draft.renew }}
        isSudden
      >
        {componentMessages.draftSent}
      </PageNote>
    )
  }
  if (draft.overtaken) return <Overtaken overtaken={draft.overtaken} onRestart={draft.discard} />
  if (draft.notice === null) return null
  if (draft.notice.kind === 'discarded') {
    return (
      <p className={classes.draftNotice} role="status">
        {componentMessages.draftDiscarded}{' '}
        <Anchor component="button" type="button" onClick={draft.undoDiscard}>
          {componentMessages.draftUndo}
        </Anchor>
      </p>
    )
  }
  return <Restored draft={draft} notice={draft.notice} />
}

interface RestoredProps {
  readonly draft: FormDraft
  readonly notice: Extract<FormDraft['notice'], { readonly kind: 'restored' }>
}

function Restored({ draft, notice }: RestoredProps) {
  const when = useShortMoment()(notice.at)
  return (
    <p className={classes.draftNotice} role="status">
      {componentMessages.draftRestored(when)}{' '}
      <Anchor component="button" type="button" onClick={draft.discard}>
        {componentMessages.draftRestart}
      </Anchor>
    </p>
  )
}
