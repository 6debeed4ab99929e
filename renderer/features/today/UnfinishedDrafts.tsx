import { Anchor, Button, Title } from '@mantine/core'
import { useId, useState } from 'react'
import { Link } from 'react-router'
import { useShortMoment } from '../../format/use-short-moment.ts'
import { DiscardDraftDialog } from './DiscardDraftDialog.tsx'
import { draftMessages } from './draft.messages.ts'
import classes from './Today.module.css'
import { type ListedDraft, useDrafts, wordsOfDraft } from './today-drafts.ts'

/** What this account began and did not send, newest first; nothing when there is nothing. */
export function UnfinishedDrafts() {
  const titleId = useId()
  const moment = useShortMoment()
  const [leaving, setLeaving] = useState<ListedDraft | null>(null)
  const drafts = useDrafts()
  if (drafts.data === undefined || drafts.data.length === 0) return null
  return (
    <section aria-labelledby={titleId} className={classes.drafts}>
      <Title order={2} id={titleId} size="h4">
        {draftMessages.title}
      </Title>
      <ul>
        {drafts.data.map((draft) => (
          <li key={draft.id}>
            <span>
              {wordsOfDraft(draft)}, {draftMessages.savedAt(moment(draft.savedAt))}
            </span>
            <Anchor component={Link} to={draft.path} aria-label={draftMessages.resumeOf(wordsOfDraft(draft))}>
              {draftMessages.resume}
            </Anchor>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              aria-label={draftMessages.discardOf(wordsOfDraft(draft))}
              onClick={() => setLeaving(draft)}
            >
              {draftMessages.discard}
            </Button>
          </li>
        ))}
      </ul>
      {leaving && <DiscardDraftDialog draft={leaving} onClose={() => setLeaving(null)} />}
    </section>
  )
}
