import { Failure } from '#shared/contract/failure.ts'
import type { QueryContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import type { CaseBinding, ScanRight } from '../service-cases/case-binding.ts'
import { serviceOfCase } from '../service-cases/service-cases.repository.ts'
import { listsIn, onlookerOf } from './complaint-facts.ts'
import { findComplaintOfCase } from './complaints.repository.ts'

interface Looking extends Pick<QueryContext, 'services' | 'actor'> {
  readonly db: Reader
}

/** Service files whose procedure complaints follow. */
export const proceduresIn = (services: Looking['services']): readonly string[] => [
  ...new Set(listsIn(services).services.map(({ procedure }) => procedure)),
]

const scans: ScanRight = { permission: 'view:complaints', reads: 'nothing' }

/** A complaint as a case. Complaints of another procedure may be the same one told elsewhere. */
const bindingOf = (serviceId: string, joinsWith: readonly string[]): CaseBinding => ({
  serviceId,
  rightOfPaper: () => scans,
  rightOfMinutes: scans,
  subjectOf: ({ row }) => ({ type: 'complaint', id: row.id }),
  consentPapers: [],
  joinsWith,
})

/**
 * The one way to a case of this feature: through the complaint, and so through the wall.
 * @throws Failure not-found, also for whom it is about
 */
export async function bindingBehindWall(looking: Looking, caseId: string): Promise<CaseBinding> {
  const { db, services } = looking
  const complaint = await findComplaintOfCase(db, onlookerOf(looking), caseId)
  const serviceId = complaint ? await serviceOfCase(db, caseId) : null
  if (serviceId === null) throw new Failure('not-found')
  return bindingOf(serviceId, proceduresIn(services))
}
