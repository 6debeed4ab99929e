import type { Insertable, Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { MedicinesTable } from './pharmacy.tables.ts'

/** By name and strength; retired ones too. */
export function listMedicines(db: Reader) {
  return db.selectFrom('medicines').selectAll().orderBy('name').orderBy('strength').orderBy('id').execute()
}

export type MedicineRow = Awaited<ReturnType<typeof listMedicines>>[number]

export function findMedicine(db: Reader, id: string) {
  return db.selectFrom('medicines').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertMedicine(db: Transaction<Tables>, medicine: Insertable<MedicinesTable>): Promise<void> {
  await db.insertInto('medicines').values(medicine).execute()
}

/** Changes a medicine that stands at the revision the person saw; false otherwise. */
export async function updateMedicine(
  db: Transaction<Tables>,
  reference: { readonly id: string; readonly revision: number },
  change: Partial<Omit<MedicinesTable, 'id' | 'starter_id' | 'revision'>>,
): Promise<boolean> {
  const result = await db
    .updateTable('medicines')
    .set({ ...change, revision: reference.revision + 1 })
    .where('id', '=', reference.id)
    .where('revision', '=', reference.revision)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
