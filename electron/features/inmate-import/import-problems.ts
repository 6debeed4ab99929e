import { Failure } from '#shared/contract/failure.ts'
import { csvText } from '#shared/features/exchange/csv.rules.ts'
import { columnKeys } from '#shared/features/inmate-import/import-columns.ts'
import {
  failureText,
  fieldLabels,
  problemSheet,
  problemText,
} from '#shared/features/inmate-import/import-problem.messages.ts'
import { importRowContentSchema } from '#shared/features/inmate-import/inmate-import.contract.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { requireRight } from '../../core/require-right.ts'
import { findPlan, listRows } from './inmate-import.repository.ts'

/** `GET /files/import-problems/<plan>`: the lines that were not taken in, with the reasons and the cells as they stood in the file. */
export const importProblemsDocument: DocumentSource = async ({ services, actor, id }) => {
  if (!actor) throw new Failure('not-signed-in')
  await requireRight(services, actor, 'register:inmates', 'import-problems')
  const { reader } = services.installation.open.database
  const plan = await findPlan(reader, id)
  if (!plan) throw new Failure('not-found')
  const everything = { offset: 0, limit: 1_000_000 }
  const bad = await listRows(reader, { planId: id, kinds: ['bad'], states: [] }, everything)
  const failed = await listRows(reader, { planId: id, kinds: [], states: ['failed'] }, everything)
  const rows = [...bad, ...failed].map((row) => {
    const content = importRowContentSchema.parse(JSON.parse(row.content))
    const reasons = row.failure === null ? content.problems.map(problemText) : [failureText(row.failure)]
    const where = content.problems.map(({ field }) => (field === null ? problemSheet.wholeRow : fieldLabels[field]))
    const { name = row.name, registerNumber = '' } = content.values
    return [String(row.line ?? ''), registerNumber, name, where.join('; '), reasons.join('; '), ...content.cells]
  })
  const widest = Math.max(0, ...rows.map((row) => row.length - 5))
  const original = columnKeys(Array.from({ length: widest }, () => problemSheet.originalCell))
  return {
    body: Buffer.from(csvText([[...problemSheet.headings, ...original], ...rows]), 'utf8'),
    mediaType: 'text/csv; charset=utf-8',
    fileName: `impor-tidak-masuk-${id.slice(-8)}.csv`,
  }
}
