import { type ActiveAllergy, allergyTo } from '#shared/features/pharmacy/medicine-warnings.rules.ts'
import type { CoreServices } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { listAllergySubstances } from './allergies.repository.ts'
import { starterMedicines } from './medicine-lists.ts'
import { texts } from './medicine-rows.ts'
import { listMedicines } from './medicines.repository.ts'

/**
 * The person's allergies with the groups of their substances. The shipped list counts too: who is allergic to ampicillin is warned of
 * amoxicillin also where the unit never had ampicillin.
 */
export async function knownAllergies(
  db: Reader,
  services: CoreServices,
  inmateId: string,
): Promise<readonly ActiveAllergy[]> {
  const substances = await listAllergySubstances(db, inmateId)
  if (substances.length === 0) return []
  const own = (await listMedicines(db)).map((row) => ({
    label: row.name,
    substances: texts(row.substances),
    groups: texts(row.allergy_groups),
  }))
  const shipped = starterMedicines(services).map(({ name, ...rest }) => ({ ...rest, label: name }))
  return substances.map((substance) => allergyTo(substance, [...own, ...shipped]))
}
