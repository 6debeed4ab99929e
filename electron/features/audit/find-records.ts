import type { AuditRecord } from '#shared/features/audit/audit.contract.ts'
import type { HistorySubjectType } from '#shared/features/history/history-subjects.ts'
import type { Actor } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { searchInmates } from '../inmates/inmate-finding.ts'
import { findRecordsByText } from './audit.repository.ts'

const fewPeople = 5

/** What the text may mean, people first. What the reader could not open elsewhere is not found here either. */
export async function findRecords(db: Reader, actor: Actor, text: string): Promise<readonly AuditRecord[]> {
  const asked = text.trim()
  if (asked.length < 2) return []
  const may = (right: Parameters<typeof actor.permissions.has>[0]) => actor.permissions.has(right)
  const people = may('view:inmates') ? await searchInmates(db, { text: asked, limit: fewPeople, state: null }) : []
  const { accounts, cases, letters, bundles } = await findRecordsByText(db, asked, [...actor.permissions])
  const records = (type: HistorySubjectType, rows: readonly { readonly id: string; readonly label: string | null }[]) =>
    rows.map(({ id, label }) => ({ subject: { type, id }, label: label ?? '' }))
  return [
    ...people.map(({ id, name, registerNumber }) => ({
      subject: { type: 'inmate' as const, id },
      label: registerNumber === null ? name : `${name} (${registerNumber})`,
    })),
    ...(may('view:recommendations') ? records('recommendation', cases) : []),
    ...records('letter', letters),
    ...(may('view:outgoing') ? records('bundle', bundles) : []),
    ...records('account', accounts),
  ]
}
