import type { Hearing } from '#shared/features/coaching-hearings/coaching-hearings.contract.ts'
import { toLocalTime } from '#shared/time/facility-zone.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { useZone } from '../../format/use-zone.ts'
import { hearingMessages as words } from './coaching-hearings.messages.ts'
import { useHearingCommand } from './coaching-hearings.queries.ts'

interface HearingNotesProps {
  readonly hearing: Hearing
  /** Entries that were just put on the list together and still wait there; empty where none do. */
  readonly added: readonly string[]
  readonly onTakenBack: () => void
}

/** What has to be known before anything else is read: put off, cancelled, closed, opened again, or just filled. */
export function HearingNotes({ hearing, added, onTakenBack }: HearingNotesProps) {
  const zone = useZone()
  const takeBack = useHearingCommand(client.coachingHearings.removeMany, useSubmitKey(added.length > 0))
  const { postponedFrom, postponeReason, cancelReason, closed, reopenReason } = hearing
  const undo = () =>
    takeBack.mutate(
      { hearingId: hearing.id, ids: [...added], reason: words.takenBackReason },
      { onSuccess: onTakenBack },
    )
  return (
    <div>
      {added.length > 0 && (
        <PageNote meaning="running" isSudden action={{ label: words.takeBack, onClick: undo }}>
          {words.added(formatNumber(added.length))}
        </PageNote>
      )}
      {cancelReason !== null && <PageNote meaning="attention">{words.cancelledNote(cancelReason)}</PageNote>}
      {postponedFrom !== null && (
        <PageNote meaning="neutral">{words.postponedNote(formatDate(postponedFrom), postponeReason ?? '')}</PageNote>
      )}
      {closed !== null && (
        <PageNote meaning="neutral">
          {words.closedNote(closed.byName, formatDate(toLocalTime(closed.at, zone).date))}
        </PageNote>
      )}
      {closed === null && reopenReason !== null && (
        <PageNote meaning="attention">{words.reopenedNote(reopenReason)}</PageNote>
      )}
    </div>
  )
}
