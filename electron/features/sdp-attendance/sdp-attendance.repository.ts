import { type Insertable, sql, type Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { SdpImportsTable } from './sdp-attendance.tables.ts'

const imports = (db: Reader) =>
  db
    .selectFrom('sdp_imports')
    .innerJoin('files', 'files.id', 'sdp_imports.file_id')
    .innerJoin('accounts', 'accounts.id', 'sdp_imports.recorded_by')
    .selectAll('sdp_imports')
    .select((select) => [
      'files.original_name',
      'accounts.full_name',
      select
        .selectFrom('attendance_marks')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('attendance_marks.import_id', '=', 'sdp_imports.id')
        .where('attendance_marks.state', '=', 'active')
        .as('marked'),
    ])

/** The newest first. */
export function listImports(db: Reader) {
  return imports(db).orderBy('sdp_imports.recorded_at', 'desc').orderBy('sdp_imports.id', 'desc').limit(200).execute()
}

export type SdpImportRow = Awaited<ReturnType<typeof listImports>>[number]

export function findImport(db: Reader, id: string) {
  return imports(db).where('sdp_imports.id', '=', id).executeTakeFirst()
}

export async function insertImport(db: Transaction<Tables>, row: Insertable<SdpImportsTable>): Promise<void> {
  await db.insertInto('sdp_imports').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function updateImport(
  db: Transaction<Tables>,
  { id, revision }: { readonly id: string; readonly revision: number },
  change: Partial<Insertable<SdpImportsTable>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('sdp_imports')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Sessions between two days, also cancelled ones. */
export function listSessionsBetween(db: Reader, from: string, until: string) {
  return db
    .selectFrom('coaching_sessions')
    .innerJoin('coaching_programmes', 'coaching_programmes.id', 'coaching_sessions.programme_id')
    .select([
      ...([
        'coaching_sessions.id',
        'programme_id',
        'held_on',
        'starts_at',
        'title',
        'coaching_sessions.state',
      ] as const),
      'coaching_programmes.name',
    ])
    .where('held_on', '>=', from)
    .where('held_on', '<=', until)
    .orderBy('held_on')
    .orderBy('starts_at')
    .execute()
}

/** When people belonged to programmes. */
export async function listBelonging(db: Reader, programmeIds: readonly string[]) {
  const { rows } = await sql<{ programme_id: string; inmate_id: string; joined_on: string; left_on: string | null }>`
    select programme_id, inmate_id, joined_on, left_on from coaching_members
    where joined_on is not null and programme_id in (select value from json_each(${JSON.stringify(programmeIds)}))
  `.execute(db as Transaction<Tables>)
  return rows
}
