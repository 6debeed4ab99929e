import { Failure } from '#shared/contract/failure.ts'
import { outgoingServices } from '#shared/features/outgoing-complaints/outgoing-proposals.contract.ts'
import type { CommandContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { type CaseBinding, loadBoundForChange } from '../service-cases/case-binding.ts'
import { serviceOfCase } from '../service-cases/service-cases.repository.ts'

const scans = { permission: 'view:complaints', reads: 'nothing' } as const

/** A complaint to another office as a case. */
export const outgoingBinding = (serviceId: string): CaseBinding => ({
  serviceId,
  rightOfPaper: () => scans,
  rightOfMinutes: scans,
  subjectOf: ({ row }) => ({ type: 'outgoing-complaint', id: row.id }),
  consentPapers: [],
})

/** @throws Failure not-found for any other case */
export async function outgoingServiceOf(db: Reader, id: string): Promise<(typeof outgoingServices)[number]> {
  const found = await serviceOfCase(db, id)
  const service = outgoingServices.find((one) => one === found)
  if (!service) throw new Failure('not-found')
  return service
}

/** @throws Failure not-found, changed-meanwhile */
export const outgoingForChange = async (
  context: CommandContext,
  reference: { readonly caseId: string; readonly revision: number },
) => loadBoundForChange(outgoingBinding(await outgoingServiceOf(context.db, reference.caseId)), context, reference)
