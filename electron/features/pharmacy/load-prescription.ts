import { Failure } from '#shared/contract/failure.ts'
import type { Actor } from '../../core/context.ts'
import { holdsRight } from '../../core/require-right.ts'
import type { Reader } from '../../database/reader.ts'
import { findPrescription, type PrescriptionRow } from './prescriptions.repository.ts'

export const maySeeSecret = (actor: Actor): boolean => holdsRight(actor, 'view:confidential-health')

/** One that the reader may know of. @throws Failure not-found */
export async function readPrescription(
  { db, actor }: { readonly db: Reader; readonly actor: Actor },
  id: string,
): Promise<PrescriptionRow> {
  const row = await findPrescription(db, id, maySeeSecret(actor))
  if (!row) throw new Failure('not-found')
  return row
}

/** One that is about to change. @throws Failure not-found, changed-meanwhile */
export async function openPrescription(
  context: { readonly db: Reader; readonly actor: Actor },
  reference: { readonly id: string; readonly revision: number },
): Promise<PrescriptionRow> {
  const row = await readPrescription(context, reference.id)
  if (row.revision !== reference.revision) throw new Failure('changed-meanwhile')
  return row
}
