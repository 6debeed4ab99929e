import type { recordSettingsContract } from '#shared/features/medical-records/record-settings.contract.ts'
import {
  clinicIdentifiersKey,
  lateEntryKey,
  recordSettingsKey,
} from '#shared/features/medical-records/record-settings.history.ts'
import type { ServiceOf } from '../../core/service.ts'
import { writeSetting } from '../../database/foundation.repository.ts'
import { clinicIdentifiersOf } from './clinic-identifiers.ts'
import { correctionWindowOf } from './correction-window.ts'
import { lateEntryHours } from './record-facts.ts'

export const recordSettingsService: ServiceOf<typeof recordSettingsContract> = {
  settings: (_input, { db }) => correctionWindowOf(db),

  changeSettings: async (input, { db }) => {
    await writeSetting(db, recordSettingsKey, input)
    return {}
  },

  lateEntry: async (_input, { db }) => ({ hours: await lateEntryHours(db) }),

  changeLateEntry: async ({ hours }, { db }) => {
    await writeSetting(db, lateEntryKey, hours)
    return {}
  },

  identifiers: (_input, { db }) => clinicIdentifiersOf(db),

  changeIdentifiers: async (input, { db }) => {
    await writeSetting(db, clinicIdentifiersKey, input)
    return {}
  },
}
