import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import type { ComplaintCourse } from '#shared/features/complaints/complaint-cases.contract.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { formatDate } from '../../format/dates.ts'
import { complaintPaths } from './complaint-paths.ts'
import { courseNoteMessages as words } from './course-notes.messages.ts'

interface CourseNotesProps {
  readonly course: Pick<ComplaintCourse, 'joinedInto' | 'clockChoices'>
}

/** What changes how the steps are read: the complaint goes on in another one, or waits for its reporter. */
export function CourseNotes({ course: { joinedInto, clockChoices } }: CourseNotesProps) {
  const { lapse } = clockChoices
  return (
    <>
      {joinedInto !== null && (
        <PageNote meaning="running">
          {words.joinedInto}{' '}
          <Anchor component={Link} to={complaintPaths.complaint(joinedInto.complaintId)} underline="always">
            {joinedInto.number}
          </Anchor>
          . {words.joinedStands[joinedInto.isEnded ? 'ended' : 'open']}
        </PageNote>
      )}
      {lapse !== null && (
        <PageNote meaning={lapse.isOver ? 'attention' : 'running'}>
          {lapse.isOver ? words.lapseOver(formatDate(lapse.due)) : words.lapseWaits(formatDate(lapse.due))}
        </PageNote>
      )}
    </>
  )
}
