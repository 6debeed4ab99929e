import type { HistorySubject } from '#shared/features/history/history.contract.ts'
import type { QueryContext } from '../../core/context.ts'
import { onlookerOf } from '../complaints/complaint-facts.ts'
import { findComplaint, listComplaints } from '../complaints/complaints.repository.ts'

/**
 * Work on single complaints. The log of everybody's work leaves it out for everybody alike: whoever may read the whole log may be complained
 * of, and would count more of it than complaints that exist for him. What happened to a complaint stands in its own history, behind its wall.
 */
export const deskFeatures: readonly string[] = [
  'complaints',
  'complaintCases',
  'complaintLetters',
  'complaintReceipts',
  'complaintTasks',
  'complaintBoxes',
  'healthReplies',
  'identityOpenings',
  'sealedLetters',
  'laporImports',
]

type Asking = Pick<QueryContext, 'db' | 'services' | 'actor'>

/** Whether somebody asks for a complaint that does not exist for him. */
export async function isBehindWall(asking: Asking, subject: HistorySubject | null): Promise<boolean> {
  return subject?.type === 'complaint' && !(await findComplaint(asking.db, onlookerOf(asking), subject.id))
}

/** Rows of the reading log without complaints that do not exist for the asker. */
export async function readsKnownTo<Row extends { readonly subject_type: string; readonly subject_id: string }>(
  asking: Asking,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  if (!rows.some(({ subject_type: type }) => type === 'complaint')) return rows
  const known = new Set((await listComplaints(asking.db, onlookerOf(asking), 'all')).map(({ id }) => id))
  return rows.filter((row) => row.subject_type !== 'complaint' || known.has(row.subject_id))
}
