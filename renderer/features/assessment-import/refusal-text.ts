import type { ResultPreview } from '#shared/features/assessment-import/assessment-import.contract.ts'
import { formatDate } from '../../format/dates.ts'
import { consentMessages } from '../assessments/consent.messages.ts'

/** That the person had said no elsewhere, and what that makes of the result. */
export function refusalText({ kind, on }: NonNullable<ResultPreview['refusal']>): string {
  const said = consentMessages.refusedOn(consentMessages.refusalKinds[kind], formatDate(on))
  return `${said}. ${consentMessages.refusalMeans[kind]}`
}
