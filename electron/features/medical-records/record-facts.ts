import { disclosureBasesSchema } from '#shared/features/disclosures/disclosure-basis.ts'
import {
  confidentialCodesSchema,
  defaultLateEntryHours,
  lateEntryReasonsSchema,
  retentionSchema,
} from '#shared/features/medical-records/medical-records.rules.ts'
import { lateEntryKey } from '#shared/features/medical-records/record-settings.history.ts'
import { type VitalSigns, vitalSignsSchema } from '#shared/features/medical-records/vital-signs.rules.ts'
import { readResource } from '../../core/resources.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'

/** Hours after which an entry has to say why it is late. */
export async function lateEntryHours(db: Reader): Promise<number> {
  return (await readSetting<number>(db, lateEntryKey)) ?? defaultLateEntryHours
}

/** The files never change while the program runs, and every visit needs them. */
const read = new Map<string, VitalSigns>()

export function vitalSignsIn(resourcesFolder: string): VitalSigns {
  const known = read.get(resourcesFolder)
  if (known) return known
  const facts = readResource(resourcesFolder, 'reference-data/vital-signs.json', vitalSignsSchema)
  read.set(resourcesFolder, facts)
  return facts
}

export const lateReasonsIn = (folder: string) =>
  readResource(folder, 'reference-data/late-entry-reasons.json', lateEntryReasonsSchema).reasons

export const confidentialCodesIn = (folder: string) =>
  readResource(folder, 'reference-data/confidential-codes.json', confidentialCodesSchema)

export const retentionIn = (folder: string) =>
  readResource(folder, 'reference-data/record-retention.json', retentionSchema)

export const basesIn = (folder: string) =>
  readResource(folder, 'reference-data/disclosure-bases.json', disclosureBasesSchema).bases
