import { Failure } from '#shared/contract/failure.ts'
import { csvText } from '#shared/features/exchange/csv.rules.ts'
import { cellText } from '#shared/features/inmate-import/cell-values.rules.ts'
import {
  failureText,
  fieldLabels,
  problemSheet,
  problemText,
} from '#shared/features/inmate-import/import-problem.messages.ts'
import { importRowContentSchema } from '#shared/features/inmate-import/inmate-import.contract.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { requireRight } from '../../core/require-right.ts'
import { readList } from './import-source.ts'
import { findPlan, listRows } from './inmate-import.repository.ts'

/**
 * `GET /files/import-problems/<plan>`: the lines that were not taken in, each with its reasons and its cells under the headings of the list, so that whoever
 * keeps the list can correct it there and it can be brought in again.
 */
export const importProblemsDocument: DocumentSource = async ({ services, actor, id }) => {
  if (!actor) throw new Failure('not-signed-in')
  await requireRight(services, actor, 'register:inmates', 'import-problems')
  const { reader } = services.installation.open.database
  const plan = await findPlan(reader, id)
  if (!plan) throw new Failure('not-found')
  const everything = { offset: 0, limit: 1_000_000 }
  const bad = await listRows(reader, { planId: id, kinds: ['bad'], states: [] }, everything)
  const failed = await listRows(reader, { planId: id, kinds: [], states: ['failed'] }, everything)
  const place = { fileId: plan.file_id, sheet: plan.sheet, headerRow: plan.header_row }
  const list = await readList({ db: reader, services, actor }, place)
  const rows = [...bad, ...failed].map((row) => {
    const { problems } = importRowContentSchema.parse(JSON.parse(row.content))
    const reasons = row.failure === null ? problems.map(problemText) : [failureText(row.failure)]
    const where = problems.map(({ field }) => (field === null ? problemSheet.wholeRow : fieldLabels[field]))
    const cells = row.line === null ? [row.name] : (list.rows[row.line - 1] ?? []).map(cellText)
    return [String(row.line ?? ''), where.join('; '), reasons.join('; '), ...cells]
  })
  return {
    body: Buffer.from(csvText([[...problemSheet.headings, ...list.headings], ...rows]), 'utf8'),
    mediaType: 'text/csv; charset=utf-8',
    fileName: `impor-tidak-masuk-${id.slice(-8)}.csv`,
  }
}
