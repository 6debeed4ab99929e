import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { proposalTextSchema } from '../outgoing-complaints/outgoing-proposals.contract.ts'

const enters = { permission: 'enter:licences', reads: 'nothing', errors: ['not-found', 'refused'] } as const

/** What goes wrong at the licensing office is laid before the complaint desk, which alone complains. */
export const licenceComplaintProcedures = {
  /** What the proposal could say: the application, its days, and which steps are late. */
  complaintForm: query({
    ...enters,
    input: z.strictObject({ id: z.string() }),
    output: proposalTextSchema,
  }),
  proposeComplaint: command({
    ...enters,
    input: proposalTextSchema.extend({ id: z.string() }),
    output: z.strictObject({ id: z.string() }),
  }),
  /** As long as the desk has not taken it up. */
  withdrawProposal: command({
    ...enters,
    input: z.strictObject({ id: z.string(), proposalId: z.uuid(), reason: z.string().trim().min(1).max(500) }),
    output: z.strictObject({}),
  }),
}
