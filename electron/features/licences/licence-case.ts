import { Failure } from '#shared/contract/failure.ts'
import type { CommandContext } from '../../core/context.ts'
import type { CaseBinding } from '../service-cases/case-binding.ts'
import { loadBoundForChange } from '../service-cases/case-binding.ts'
import { type LoadContext, type LoadedCase, loadCase } from '../service-cases/load-case.ts'
import { isLicence, type LicenceStandard } from '../service-cases/service-standards.ts'
import { type ApplicationRow, findApplication } from './licences.repository.ts'

const scans = { permission: 'view:licences', reads: 'identity' } as const

/** An application for a licence as a case. */
export const licenceBinding = (serviceId: string): CaseBinding => ({
  serviceId,
  rightOfPaper: () => scans,
  rightOfMinutes: scans,
  subjectOf: ({ row }) => ({ type: 'worker', id: row.worker_id ?? '' }),
  consentPapers: [],
})

/** @throws Failure not-found for any other case */
export async function requireApplication({ db }: Pick<LoadContext, 'db'>, id: string): Promise<ApplicationRow> {
  const row = await findApplication(db, id)
  if (!row) throw new Failure('not-found')
  return row
}

/** @throws Failure not-found */
export const loadApplication = (context: LoadContext, row: ApplicationRow): Promise<LoadedCase> =>
  loadCase(context, row.service_id, row.id)

/** The standard that a case began with; one without a licence is a fault of ours. */
export function licenceStandardOf({ facts }: LoadedCase): LicenceStandard {
  if (!isLicence(facts.standard)) throw new Error(`${facts.standard.id} gives no licence`)
  return facts.standard
}

/** @throws Failure not-found, changed-meanwhile */
export async function applicationForChange(
  context: CommandContext,
  reference: { readonly caseId: string; readonly revision: number },
) {
  const row = await requireApplication(context, reference.caseId)
  const binding = licenceBinding(row.service_id)
  return { row, binding, loaded: await loadBoundForChange(binding, context, reference) }
}

/** The step at which the portal asks whether the service satisfied, before it prints. */
export const surveyStep = 'survey'
