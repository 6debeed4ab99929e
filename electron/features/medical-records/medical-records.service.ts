import type { medicalRecordsContract } from '#shared/features/medical-records/medical-records.contract.ts'
import { recordSettingsKey } from '#shared/features/medical-records/medical-records.history.ts'
import type { ServiceOf } from '../../core/service.ts'
import { writeSetting } from '../../database/foundation.repository.ts'
import { correctionWindowOf } from './correction-window.ts'

export const medicalRecordsService: ServiceOf<typeof medicalRecordsContract> = {
  settings: (_input, { db }) => correctionWindowOf(db),

  changeSettings: async (input, { db }) => {
    await writeSetting(db, recordSettingsKey, input)
    return {}
  },
}
