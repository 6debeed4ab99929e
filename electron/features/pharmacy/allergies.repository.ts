import type { Reader } from '../../database/reader.ts'

/** Substances that the medical record says the person must not get, as they were written down. */
export async function listAllergySubstances(db: Reader, inmateId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('allergies')
    .select('substance')
    .where('inmate_id', '=', inmateId)
    .where('state', '=', 'active')
    .where('statement', '=', 'allergy')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ substance }) => substance ?? [])
}
