import { z } from 'zod'
import { command } from '../../contract/procedure.ts'
import { instantSchema } from '../../time/instant.ts'
import { casePhaseSchema } from '../service-cases/case-view.ts'

/** Service files of bodies outside the house that it may complain to. */
export const outgoingServices = ['aduan-keluar-dpmptsp', 'aduan-keluar-bapas'] as const

export type OutgoingService = (typeof outgoingServices)[number]

export const proposalStates = ['proposed', 'opened', 'dismissed', 'withdrawn'] as const

export type ProposalState = (typeof proposalStates)[number]

/** Details of `refused` when a proposal is made or closed. */
export const proposalRefusals = ['proposal-waiting', 'proposal-not-waiting'] as const

export type ProposalRefusal = (typeof proposalRefusals)[number]

const line = (most: number) => z.string().trim().min(1).max(most)

export const proposalTextSchema = z.strictObject({ recipient: line(160), about: line(4000) })

const proposal = { id: z.string(), recipient: z.string(), about: z.string(), at: instantSchema, by: z.string() }

/** A proposal as the desk finds it: of the case behind it only the number, and what its keeper wrote. */
export const waitingProposalSchema = z.strictObject({
  ...proposal,
  service: z.enum(outgoingServices),
  caseNumber: z.string(),
})

/** The same as the keeper of the case sees it: what became of it, and nothing of what the desk writes. */
export const ownProposalSchema = z.strictObject({
  ...proposal,
  state: z.enum(proposalStates),
  reason: z.string().nullable(),
  complaint: z.strictObject({ id: z.string(), number: z.string(), phase: casePhaseSchema }).nullable(),
})

export const outgoingProposalProcedures = {
  /** The desk does not complain, and tells why. */
  dismissProposal: command({
    permission: 'enter:complaints',
    reads: 'nothing',
    input: z.strictObject({ id: z.uuid(), reason: line(500) }),
    output: z.strictObject({}),
    errors: ['not-found', 'refused'],
  }),
}
