import {
  type ClinicIdentifiers,
  noClinicIdentifiers,
} from '#shared/features/medical-records/clinic-identifiers.rules.ts'
import { clinicIdentifiersKey } from '#shared/features/medical-records/record-settings.history.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'

/** As the office has entered them, else none. */
export async function clinicIdentifiersOf(db: Reader): Promise<ClinicIdentifiers> {
  return (await readSetting<ClinicIdentifiers>(db, clinicIdentifiersKey)) ?? noClinicIdentifiers
}
