import { PageNote } from '../../components/Notices/PageNote.tsx'
import { formatDate } from '../../format/dates.ts'
import { worklistMessages as words } from './worklist.messages.ts'
import { useNotices } from './worklist.queries.ts'

interface NoticesAsReasonProps {
  readonly inmateId: string
  readonly onTake: (reason: string) => void
}

/** Where something new was reported, it is the reason of the assessment that begins. */
export function NoticesAsReason({ inmateId, onTake }: NoticesAsReasonProps) {
  const open = (useNotices(inmateId).data ?? []).filter(({ state }) => state === 'open')
  if (open.length === 0) return null
  const reason = open
    .map(({ told, source, learntOn }) => words.noticeReason(told, source, formatDate(learntOn)))
    .join(' ')
    .slice(0, 1000)
  return (
    <PageNote meaning="attention" action={{ label: words.noticeTake, onClick: () => onTake(reason) }}>
      {words.noticeWaits} {reason}
    </PageNote>
  )
}
