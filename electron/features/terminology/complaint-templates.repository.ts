import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { ComplaintTemplatesTable } from './terminology.tables.ts'

/** Every version that the office wrote, the newest first. */
export function listTemplateVersions(db: Reader) {
  return db
    .selectFrom('complaint_templates')
    .innerJoin('accounts', 'accounts.id', 'complaint_templates.saved_by')
    .selectAll('complaint_templates')
    .select('accounts.full_name as saved_by_name')
    .orderBy('template_id')
    .orderBy('version', 'desc')
    .execute()
}

export type TemplateVersionRow = Awaited<ReturnType<typeof listTemplateVersions>>[number]

/** How many versions of a template the office wrote. */
export async function countTemplateVersions(db: Reader, templateId: string): Promise<number> {
  const row = await db
    .selectFrom('complaint_templates')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('template_id', '=', templateId)
    .executeTakeFirstOrThrow()
  return row.count
}

export async function insertTemplateVersion(db: Transaction<Tables>, row: ComplaintTemplatesTable): Promise<void> {
  await db.insertInto('complaint_templates').values(row).execute()
}

/** Takes the version in force out of force. */
export async function replaceTemplateVersion(db: Transaction<Tables>, templateId: string): Promise<void> {
  await db
    .updateTable('complaint_templates')
    .set({ state: 'replaced' })
    .where('template_id', '=', templateId)
    .where('state', '=', 'in-force')
    .execute()
}
