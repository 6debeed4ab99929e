import type { FacilityProfile } from '#shared/features/facility/facility.contract.ts'
import type { Letterhead } from '#shared/features/letters/letter-parts.rules.ts'
import type { CoreServices } from '../../core/context.ts'
import { findFile } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'
import { letterheadOf } from '../medical-recommendations/letter-facts.ts'
import { readWording } from '../medical-recommendations/letter-wording.ts'
import { letterPaperOf } from './letter-paper.ts'

/** The unit's head with its logo, for a sheet that belongs to no request. */
export async function officeLetterhead(
  services: CoreServices,
  db: Reader,
  profile: FacilityProfile,
): Promise<{ readonly letterhead: Letterhead; readonly logo: { readonly logo?: Uint8Array } }> {
  const shared = readWording(services.resourcesFolder, 'bagian-bersama')
  const paper = await letterPaperOf(db)
  const file = profile.logoFileId === null ? undefined : await findFile(db, profile.logoFileId)
  return {
    letterhead: letterheadOf(profile, shared, { unit: profile.name }, paper),
    logo: file ? { logo: services.files.get(file.storage_name) } : {},
  }
}
