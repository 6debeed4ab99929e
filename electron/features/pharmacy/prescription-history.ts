import type { QueryContext } from '../../core/context.ts'
import type { HistoryRecord } from '../history/history-source.ts'
import { maySeeSecret } from './load-prescription.ts'
import { medicineLabel } from './medicine-rows.ts'
import { listMedicines } from './medicines.repository.ts'
import { findPrescription } from './prescriptions.repository.ts'

/** A prescription's history belongs to its person; a secret one exists for nobody else. */
export async function prescriptionHistoryRecord(
  { db, actor }: QueryContext,
  id: string,
): Promise<HistoryRecord | null> {
  const row = await findPrescription(db, id, maySeeSecret(actor))
  if (!row) return null
  const names = new Map((await listMedicines(db)).map((medicine) => [medicine.id, medicineLabel(medicine)] as const))
  return { about: { type: 'inmate', id: row.inmate_id }, names }
}
