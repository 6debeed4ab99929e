import type { DueItem } from '#shared/features/today/today.contract.ts'
import type { StateCode } from '../../components/StateBadge/StateBadge.tsx'

const stateOfKind: Readonly<Record<DueItem['kind'], StateCode>> = {
  'recommendation-papers-missing': 'incomplete',
  'recommendation-session-waiting': 'running',
  'recommendation-approval-waiting': 'running',
  'recommendation-returned': 'returned',
  'recommendation-seal-waiting': 'running',
  'recommendation-hand-over-waiting': 'running',
  'recommendation-outside': 'waiting',
  'recommendation-coordination-waiting': 'running',
  'recommendation-delivery-waiting': 'running',
  'recommendation-follow-up-waiting': 'running',
  'answer-waiting': 'running',
  'answer-signer-unconfirmed': 'incomplete',
  'bundle-unacknowledged': 'waiting',
  'recommendation-report-missing': 'incomplete',
  'letter-number-waiting': 'incomplete',
  'letter-block-low': 'incomplete',
  'clinic-follow-up': 'waiting',
  'clinic-visit-open': 'incomplete',
  'prescriptions-waiting': 'running',
  'doses-today': 'running',
  'doses-missed': 'overdue',
  'medicine-expired': 'overdue',
  'medicine-expiring': 'incomplete',
  'medicine-low': 'incomplete',
  'referral-permission-waiting': 'running',
  'referral-not-left': 'waiting',
  'referral-family-not-told': 'incomplete',
  'referral-not-back': 'waiting',
  'referral-result-missing': 'incomplete',
  'lab-result-missing': 'waiting',
  'lab-result-unread': 'incomplete',
  'complaint-step-waiting': 'running',
  'outgoing-complaint-waiting': 'running',
  'complaint-close-waiting': 'running',
  'complaint-lapse': 'waiting',
  'complaint-danger': 'incomplete',
  'complaint-clarify': 'incomplete',
  'survey-owed': 'incomplete',
  'identity-opening-asked': 'incomplete',
  'identity-opening-open': 'running',
  'complaint-box-unopened': 'overdue',
  'complaint-box-papers': 'incomplete',
  'complaint-letter-needed': 'incomplete',
  'complaint-letter-out': 'waiting',
  'sick-call-triage': 'incomplete',
  'sick-call-seeing': 'waiting',
  'arrival-open': 'running',
  'arrival-look-again': 'waiting',
  'countersign-waiting': 'waiting',
  'order-sheet-waiting': 'waiting',
  'doctor-visit-today': 'running',
  'doctor-visit-not-closed': 'incomplete',
}

/** The state word of a line: being late outweighs everything; someone else's turn is waiting. */
export function stateOf(item: DueItem): StateCode {
  if (item.severity === 'late') return 'overdue'
  const own = stateOfKind[item.kind]
  return own === 'running' && !item.isMine ? 'waiting' : own
}
