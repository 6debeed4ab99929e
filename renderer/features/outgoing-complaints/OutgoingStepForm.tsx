import type { OutgoingComplaint } from '#shared/features/outgoing-complaints/outgoing-complaints.contract.ts'
import { orpc } from '../../api/client.ts'
import { CasePlanForm } from '../recommendations/plan/CasePlanForm.tsx'
import { outgoingMessages as words } from './outgoing.messages.ts'
import { outgoingFailure } from './outgoing.queries.ts'
import { planOf } from './outgoing-plan.ts'

interface OutgoingStepFormProps {
  readonly complaint: OutgoingComplaint
  /** What is entered: a step, a paper, the number there. */
  readonly what: string
  readonly onDone: () => void
}

const changes = [orpc.outgoingComplaints.key(), orpc.today.key()]

/** Whatever is entered beside the record. */
export function OutgoingStepForm({ complaint, what, onDone }: OutgoingStepFormProps) {
  const plan = planOf(complaint, what)
  if (plan === null) return null
  return (
    <CasePlanForm
      plan={plan}
      words={words}
      draftName="outgoing.step"
      subject={`${complaint.id}:${what}`}
      failureOf={outgoingFailure}
      changes={changes}
      onDone={onDone}
    />
  )
}
