import type { z } from 'zod'
import { disclosureBasesSchema } from '#shared/features/disclosures/disclosure-basis.ts'
import {
  confidentialCodesSchema,
  defaultLateEntryHours,
  lateEntryReasonsSchema,
  retentionSchema,
} from '#shared/features/medical-records/medical-records.rules.ts'
import { lateEntryKey } from '#shared/features/medical-records/record-settings.history.ts'
import { vitalSignsSchema } from '#shared/features/medical-records/vital-signs.rules.ts'
import { readResource } from '../../core/resources.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'

/** Hours after which an entry has to say why it is late. */
export async function lateEntryHours(db: Reader): Promise<number> {
  return (await readSetting<number>(db, lateEntryKey)) ?? defaultLateEntryHours
}

/** The files never change while the program runs, and every look at a record needs these. */
function readOnce<Schema extends z.ZodType>(path: string, schema: Schema): (folder: string) => z.infer<Schema> {
  const read = new Map<string, z.infer<Schema>>()
  return (folder) => {
    const known = read.get(folder)
    if (known) return known
    const facts = readResource(folder, path, schema)
    read.set(folder, facts)
    return facts
  }
}

export const vitalSignsIn = readOnce('reference-data/vital-signs.json', vitalSignsSchema)

export const lateReasonsIn = (folder: string) =>
  readResource(folder, 'reference-data/late-entry-reasons.json', lateEntryReasonsSchema).reasons

export const confidentialCodesIn = (folder: string) =>
  readResource(folder, 'reference-data/confidential-codes.json', confidentialCodesSchema)

export const retentionIn = readOnce('reference-data/record-retention.json', retentionSchema)

export const basesIn = (folder: string) =>
  readResource(folder, 'reference-data/disclosure-bases.json', disclosureBasesSchema).bases
