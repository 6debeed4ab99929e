import type { ActiveAllergy } from '#shared/features/pharmacy/medicine-warnings.rules.ts'
import type { Reader } from '../../database/reader.ts'

/** The one question that the pharmacy puts to the medical record. */
export interface AllergyReader {
  listActiveAllergies(db: Reader, inmateId: string): Promise<readonly ActiveAllergy[]>
}

export const allergyReader: AllergyReader = {
  listActiveAllergies: (db, inmateId) =>
    db
      .selectFrom('allergy_intolerances')
      .select(['substance', 'substance_group as group'])
      .where('inmate_id', '=', inmateId)
      .where('state', '=', 'active')
      .orderBy('id')
      .execute(),
}
