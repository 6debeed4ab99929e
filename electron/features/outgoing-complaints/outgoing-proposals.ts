import type { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import {
  type OutgoingService,
  outgoingServices,
  type ownProposalSchema,
  type ProposalRefusal,
  type waitingProposalSchema,
} from '#shared/features/outgoing-complaints/outgoing-proposals.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import {
  closeProposal,
  findProposal,
  findProposalOfComplaint,
  insertProposal,
  listProposalsOf,
  listWaitingProposals,
} from './outgoing-proposals.repository.ts'

const refuse = (reason: ProposalRefusal): Failure => new Failure('refused', { reason })

interface NewProposal {
  readonly caseId: string
  readonly service: OutgoingService
  readonly recipient: string
  readonly about: string
}

/** Lays before the complaint desk what the keeper of a case would complain of; one at a time. @throws Failure refused */
export async function propose(context: CommandContext, { caseId, ...text }: NewProposal): Promise<string> {
  const { db, actor, now, newId } = context
  const earlier = await listProposalsOf(db, caseId)
  if (earlier.some(({ state }) => state === 'proposed')) throw refuse('proposal-waiting')
  const id = newId()
  await insertProposal(db, {
    ...{ id, case_id: caseId, ...text, state: 'proposed', complaint_id: null, reason: null },
    ...{ proposed_by: actor.accountId, proposed_at: now, closed_by: null, closed_at: null },
  })
  return id
}

type Closing =
  | { readonly state: 'opened'; readonly complaintId: string }
  | { readonly state: 'dismissed' | 'withdrawn'; readonly reason: string }

/** @throws Failure refused (proposal-not-waiting) */
export async function closeWaiting(context: CommandContext, id: string, closing: Closing): Promise<void> {
  const { db, actor, now } = context
  const row = await findProposal(db, id)
  if (!row) throw new Failure('not-found')
  if (row.state !== 'proposed') throw refuse('proposal-not-waiting')
  await closeProposal(db, id, {
    state: closing.state,
    complaint_id: closing.state === 'opened' ? closing.complaintId : null,
    reason: closing.state === 'opened' ? null : closing.reason,
    ...{ closed_by: actor.accountId, closed_at: now },
  })
}

type ProposalRow = Awaited<ReturnType<typeof listProposalsOf>>[number]

const presentText = (row: ProposalRow) => ({
  ...{ id: row.id, recipient: row.recipient, about: row.about, by: row.by_name },
  at: instantSchema.parse(row.proposed_at),
})

/** What waits for the desk. */
export async function waitingProposals(db: Reader): Promise<z.input<typeof waitingProposalSchema>[]> {
  return (await listWaitingProposals(db)).flatMap((row) => {
    const service = outgoingServices.find((one) => one === row.service)
    return service ? [{ ...presentText(row), service, caseNumber: row.case_number }] : []
  })
}

/** What became of the proposals of a case, newest first. */
export const proposalsOfCase = async (db: Reader, caseId: string): Promise<z.input<typeof ownProposalSchema>[]> =>
  (await listProposalsOf(db, caseId)).map((row) => ({
    ...{ ...presentText(row), state: row.state, reason: row.reason },
    complaint:
      row.complaint_id !== null && row.complaint_number !== null && row.complaint_phase !== null
        ? { id: row.complaint_id, number: row.complaint_number, phase: row.complaint_phase }
        : null,
  }))

/** Where a complaint came from; null for one of the desk's own. */
export async function originOf(db: Reader, complaintId: string) {
  const row = await findProposalOfComplaint(db, complaintId)
  return row ? { caseId: row.case_id, number: row.case_number, by: row.by_name } : null
}
